#include "tool/driver/kept_facts.h"

#include "tool/base/bytes.h"
#include "tool/base/hash.h"
#include "tool/base/text.h"
#include "tool/driver/project.h"
#include "tool/prescan/facts_bytes.h"

#include <cstdint>
#include <utility>

namespace status_lint::driver {
namespace {

std::string nameOf(std::size_t packet) {
  return base::cat("facts ", packet);
}

void append(std::string& out, const std::optional<cache::Stamp>& stamp) {
  out += static_cast<char>(stamp ? 1 : 0);
  if (stamp) {
    for (const std::int64_t number : {stamp->size, stamp->modified, stamp->changed, stamp->inode}) {
      base::appendNumber(out, static_cast<std::uint64_t>(number));
    }
  }
}

bool read(base::ByteReader& from, std::optional<cache::Stamp>& stamp) {
  unsigned char isThere = 0;
  if (!from.byte(isThere)) {
    return false;
  }
  if (isThere != 0) {
    stamp.emplace();
    for (std::int64_t* number : {&stamp->size, &stamp->modified, &stamp->changed, &stamp->inode}) {
      std::uint64_t value = 0;
      if (!from.number(value)) {
        return false;
      }
      *number = static_cast<std::int64_t>(value);
    }
  }
  return true;
}

}  // namespace

KeptFacts::KeptFacts(ModuleCache& cache, std::string root) : cache_(cache), root_(std::move(root)) {
  for (std::size_t i = 0; i < Packets; ++i) {
    const std::string bytes = cache_.named(nameOf(i));
    base::ByteReader from(bytes);
    while (!from.rest().empty()) {
      std::string_view path;
      std::string_view hash;
      std::string_view facts;
      unsigned char detail = 0;
      Entry entry;
      if (!from.text(path) || !from.byte(detail) || !from.bytes(entry.content.bytes.size(), hash) ||
          !read(from, entry.stamp) || !from.text(facts)) {
        break;
      }
      entry.detail = detail == 0 ? prescan::Detail::Includes : prescan::Detail::Everything;
      entry.content = cache::Hash::of(hash);
      entry.facts = facts;
      auto& entries = packets_[i].entries;
      entries.emplace_hint(entries.end(), path, std::move(entry));
    }
  }
}

KeptFacts::Packet& KeptFacts::packetOf(std::string_view path) {
  return packets_[base::hash(relativePath(std::string(path), root_)) % Packets];
}

std::optional<KeptFacts::Known> KeptFacts::find(const std::string& path, prescan::Detail detail) {
  Packet& packet = packetOf(path);
  const auto at = packet.entries.find(path);
  if (at == packet.entries.end() || at->second.detail != detail) {
    return std::nullopt;
  }
  Entry& entry = at->second;
  cache::Files& files = *cache_.files();
  if (!files.isStill({path, cache::Kind::Content, entry.content}, entry.stamp)) {
    return std::nullopt;
  }
  Known known{.facts = {}, .content = entry.content};
  base::ByteReader from(entry.facts);
  if (!prescan::readFacts(from, known.facts)) {
    return std::nullopt;
  }
  if (const auto stamp = files.settledStamp(path); stamp && stamp != entry.stamp) {
    entry.stamp = stamp;
    packet.isChanged = true;
  }
  return known;
}

void KeptFacts::keep(const std::string& path,
                     prescan::Detail detail,
                     const cache::Hash& content,
                     const prescan::SourceFacts& facts) {
  if (cache_.files() == nullptr) {
    return;
  }
  Packet& packet = packetOf(path);
  Entry& entry = packet.entries[path];
  entry = {.detail = detail,
           .content = content,
           .stamp = cache_.files()->settledStamp(path),
           .facts = {}};
  prescan::appendFacts(entry.facts, facts);
  packet.isChanged = true;
}

void KeptFacts::write() {
  for (std::size_t i = 0; i < Packets; ++i) {
    if (!packets_[i].isChanged) {
      continue;
    }
    std::string bytes;
    for (const auto& [path, entry] : packets_[i].entries) {
      if (cache_.files()->isStill({path, cache::Kind::File, {}}, std::nullopt)) {
        base::appendText(bytes, path);
        bytes += static_cast<char>(entry.detail == prescan::Detail::Includes ? 0 : 1);
        bytes += entry.content.view();
        append(bytes, entry.stamp);
        base::appendText(bytes, entry.facts);
      }
    }
    cache_.keepNamed(nameOf(i), std::move(bytes));
  }
}

}  // namespace status_lint::driver
