#include "tool/driver/shard_file.h"

#include "tool/base/bytes.h"
#include "tool/base/text.h"
#include "tool/cache/compression.h"
#include "tool/driver/build_identity.h"
#include "tool/driver/version.h"
#include "tool/ir/binary.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace status_lint::driver {

// A line that tells what the file is; version and build of the program that wrote it; a hash of the
// rest, which are blocks of zstd. The first block is all but the units, each of the others holds
// units. All that follows the build is for that build alone.
namespace {

using base::appendNumber;
using base::appendText;
using base::ByteReader;
using base::cat;
using base::Error;

constexpr std::string_view Title = "status-lint shard\n";

/// Of a block before it is compressed, unless one source takes more.
constexpr std::size_t BlockBytes = std::size_t{4} << 20U;

cache::Hash build() {
  return cache::hashOf(buildIdentity());
}

void appendBlock(std::string& out, const std::string& raw) {
  appendNumber(out, raw.size());
  appendText(out, cache::compressed(raw));
}

bool readBlock(ByteReader& from, std::string& raw) {
  std::uint64_t length = 0;
  std::string_view packed;
  return from.number(length) && from.text(packed) && cache::decompress(packed, length, raw);
}

void appendTexts(std::string& out, const std::vector<std::string>& texts) {
  appendNumber(out, texts.size());
  for (const std::string& text : texts) {
    appendText(out, text);
  }
}

bool read(ByteReader& from, std::string& to) {
  std::string_view text;
  const bool isThere = from.text(text);
  to = text;
  return isThere;
}

bool read(ByteReader& from, std::vector<std::string>& to) {
  std::uint64_t count = 0;
  if (!from.count(count)) {
    return false;
  }
  to.resize(count);
  return std::ranges::all_of(to, [&](std::string& text) { return read(from, text); });
}

bool read(ByteReader& from, cache::Hash& to) {
  std::string_view raw;
  const bool isThere = from.bytes(to.bytes.size(), raw);
  to = cache::Hash::of(raw);
  return isThere;
}

std::string encodeHead(const Shard& shard) {
  std::string out;
  appendNumber(out, shard.number);
  appendNumber(out, shard.count);
  appendText(out, shard.root);
  appendText(out, shard.database);
  appendTexts(out, shard.written);
  appendNumber(out, shard.isSelection ? 1 : 0);
  appendNumber(out, shard.hasAll ? 1 : 0);
  appendNumber(out, shard.models.own.size());
  for (const ModelChoice::File& file : shard.models.own) {
    appendText(out, file.name);
    appendText(out, file.text);
  }
  appendTexts(out, shard.models.forced);
  appendTexts(out, shard.models.disabled);
  out += cat(shard.settings.view(), shard.sources.view(), shard.split.view());
  appendNumber(out, shard.skipped);
  appendNumber(out, shard.broken.size());
  for (const BrokenEntry& entry : shard.broken) {
    appendTexts(out, {entry.file, entry.cause, entry.message});
  }
  appendNumber(out, shard.units.size());
  return out;
}

bool readBroken(ByteReader& from, BrokenEntry& entry) {
  std::vector<std::string> texts;
  if (!read(from, texts) || texts.size() != 3) {
    return false;
  }
  entry = {texts[0], texts[1], texts[2]};
  return true;
}

/// Gives how many units follow.
std::optional<std::uint64_t> decodeHead(ByteReader from, Shard& shard) {
  std::uint64_t isSelection = 0;
  std::uint64_t hasAll = 0;
  std::uint64_t own = 0;
  std::uint64_t broken = 0;
  std::uint64_t units = 0;
  if (!from.number(shard.number) || !from.number(shard.count) || !read(from, shard.root) ||
      !read(from, shard.database) || !read(from, shard.written) || !from.number(isSelection) ||
      !from.number(hasAll) || !from.count(own)) {
    return std::nullopt;
  }
  shard.isSelection = isSelection != 0;
  shard.hasAll = hasAll != 0;
  shard.models.own.resize(own);
  for (ModelChoice::File& file : shard.models.own) {
    if (!read(from, file.name) || !read(from, file.text)) {
      return std::nullopt;
    }
  }
  if (!read(from, shard.models.forced) || !read(from, shard.models.disabled) ||
      !read(from, shard.settings) || !read(from, shard.sources) || !read(from, shard.split) ||
      !from.number(shard.skipped) || !from.count(broken)) {
    return std::nullopt;
  }
  shard.broken.resize(broken);
  const bool isSound = std::ranges::all_of(
      shard.broken, [&](BrokenEntry& entry) { return readBroken(from, entry); });
  const bool isShard = shard.number >= 1 && shard.number <= shard.count;
  return isSound && isShard && from.number(units) && from.rest().empty() ? std::optional(units)
                                                                         : std::nullopt;
}

void appendUnit(std::string& out, const ShardUnit& one) {
  appendText(out, one.input.directory);
  appendText(out, one.input.file);
  appendTexts(out, one.input.arguments);
  appendText(out, one.unit.module ? ir::encode(*one.unit.module) : std::string());
  appendText(out, one.unit.reason);
}

bool readUnit(ByteReader& from, ShardUnit& one) {
  std::string_view module;
  if (!read(from, one.input.directory) || !read(from, one.input.file) ||
      !read(from, one.input.arguments) || !from.text(module) || !read(from, one.unit.reason)) {
    return false;
  }
  if (module.empty()) {
    return true;
  }
  auto decoded = ir::decode(module);
  if (decoded) {
    one.unit.module = *std::move(decoded);
  }
  return decoded.has_value();
}

bool decodeBlocks(std::string_view bytes, Shard& shard) {
  ByteReader from(bytes);
  std::string raw;
  if (!readBlock(from, raw)) {
    return false;
  }
  const std::optional<std::uint64_t> count = decodeHead(ByteReader(raw), shard);
  if (!count) {
    return false;
  }
  while (!from.rest().empty()) {
    if (!readBlock(from, raw)) {
      return false;
    }
    for (ByteReader units(raw); !units.rest().empty();) {
      if (!readUnit(units, shard.units.emplace_back())) {
        return false;
      }
    }
  }
  return shard.units.size() == *count;
}

}  // namespace

std::string encode(const Shard& shard) {
  std::string blocks;
  appendBlock(blocks, encodeHead(shard));
  std::string raw;
  for (const ShardUnit& one : shard.units) {
    appendUnit(raw, one);
    if (raw.size() >= BlockBytes || &one == &shard.units.back()) {
      appendBlock(blocks, raw);
      raw.clear();
    }
  }
  std::string out(Title);
  appendText(out, version());
  out += build().view();
  out += cache::hashOf(blocks).view();
  return out + blocks;
}

std::expected<Shard, Error> decodeShard(std::string_view bytes) {
  if (!bytes.starts_with(Title)) {
    return std::unexpected(
        Error{bytes.empty() ? "is empty; extract this shard again"
                            : "is no file that 'status-lint extract' wrote; name such files"});
  }
  ByteReader from(bytes.substr(Title.size()));
  std::string writer;
  cache::Hash writerBuild;
  cache::Hash seal;
  const Error damaged{"is damaged; extract this shard again"};
  if (!read(from, writer) || !read(from, writerBuild)) {
    return std::unexpected(damaged);
  }
  if (writer != version() || writerBuild != build()) {
    return std::unexpected(
        Error{cat("was written by ",
                  writer == version() ? cat("another build of status-lint ", writer)
                                      : cat("status-lint ", writer, ", and this is ", version()),
                  "; extract and link with the same program and LLVM libraries")});
  }
  Shard shard;
  if (!read(from, seal) || seal != cache::hashOf(from.rest()) ||
      !decodeBlocks(from.rest(), shard)) {
    return std::unexpected(damaged);
  }
  return shard;
}

}  // namespace status_lint::driver
