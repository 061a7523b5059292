#include "tool/cache/files.h"

#include "tool/base/bytes.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;

/// Longer than the steps in which any file system tells time: those of FAT are two seconds.
constexpr std::chrono::nanoseconds Unsettled = std::chrono::seconds(3);

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// Of the sorted names; of nothing when it cannot be read.
Hash hashOfListing(const std::string& path) {
  std::set<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    names.insert(at->path().filename().string());
  }
  return hashOf(std::vector<std::string>(names.begin(), names.end()));
}

std::optional<Hash> hashOfFile(const std::string& path) {
  const auto buffer = llvm::MemoryBuffer::getFile(path, false, false);
  if (!buffer) {
    return std::nullopt;
  }
  const llvm::StringRef content = (*buffer)->getBuffer();
  return hashOf(std::string_view(content.data(), content.size()));
}

}  // namespace

void Recorder::listing(std::string_view path) {
  note(path, Kind::Listing, hashOfListing(std::string(path)));
}

void Recorder::note(std::string_view path, Kind kind, const Hash& hash) {
  What& what = seen_[std::string(path)];
  if (kind >= what.kind) {
    what = {kind, hash};
  }
}

void Recorder::add(std::span<const Seen> all) {
  for (const Seen& seen : all) {
    note(seen.path, seen.kind, seen.hash);
  }
}

std::string Recorder::encode() const {
  std::string out;
  base::appendNumber(out, seen_.size());
  for (const auto& [path, what] : seen_) {
    out += static_cast<char>(what.kind);
    base::appendText(out, path);
    out += what.hash.view();
  }
  return out;
}

std::optional<std::vector<Seen>> decodeSeen(std::string_view bytes) {
  base::ByteReader from(bytes);
  std::uint64_t count = 0;
  if (!from.count(count)) {
    return std::nullopt;
  }
  std::vector<Seen> all(count);
  for (Seen& seen : all) {
    unsigned char kind = 0;
    std::string_view path;
    std::string_view hash;
    if (!from.byte(kind) || kind > static_cast<unsigned char>(Kind::Listing) || !from.text(path) ||
        !from.bytes(seen.hash.bytes.size(), hash)) {
      return std::nullopt;
    }
    seen = {std::string(path), static_cast<Kind>(kind), Hash::of(hash)};
  }
  return from.rest().empty() ? std::optional(std::move(all)) : std::nullopt;
}

Files::Files(Unsaved unsaved) : unsaved_(std::move(unsaved)) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  settledBefore_ = std::chrono::nanoseconds(now - Unsettled).count();
}

Files::State& Files::stateOf(const std::string& path) {
  const auto [at, isNew] = states_.try_emplace(path);
  State& state = at->second;
  struct stat info{};
  if (isNew && ::stat(path.c_str(), &info) == 0) {
    state.kind = S_ISDIR(info.st_mode) ? Kind::Folder : Kind::File;
    state.stamp = {.size = static_cast<std::int64_t>(info.st_size),
                   .modified = nanoseconds(info.st_mtim),
                   .changed = nanoseconds(info.st_ctim),
                   .inode = static_cast<std::int64_t>(info.st_ino)};
  }
  if (isNew && !unsaved_.empty()) {
    const auto text = unsaved_.find(fs::path(path).lexically_normal().string());
    if (text != unsaved_.end()) {
      state = {.kind = Kind::File, .stamp = {}, .hash = text->second, .isUnsaved = true};
    }
  }
  return state;
}

bool Files::isStill(const Seen& seen, const std::optional<Stamp>& known) {
  State& state = stateOf(seen.path);
  const Kind needed = seen.kind == Kind::Content   ? Kind::File
                      : seen.kind == Kind::Listing ? Kind::Folder
                                                   : seen.kind;
  if (state.kind != needed || seen.kind == needed) {
    return state.kind == needed;
  }
  if (known && *known == state.stamp && !state.isUnsaved) {
    return true;
  }
  if (!state.hash) {
    state.hash = seen.kind == Kind::Listing ? hashOfListing(seen.path) : hashOfFile(seen.path);
  }
  return state.hash == seen.hash;
}

std::optional<Stamp> Files::settledStamp(const std::string& path) {
  const State& state = stateOf(path);
  const std::int64_t last = std::max(state.stamp.modified, state.stamp.changed);
  const bool isSettled = state.kind != Kind::Absent && !state.isUnsaved && last < settledBefore_;
  return isSettled ? std::optional(state.stamp) : std::nullopt;
}

std::vector<std::string> Files::present() const {
  std::vector<std::string> paths;
  for (const auto& [path, state] : states_) {
    if (state.kind == Kind::File) {
      paths.push_back(path);
    }
  }
  return paths;
}

}  // namespace status_lint::cache
