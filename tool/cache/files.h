// What a result was made from, and whether it is still there.
#pragma once

#include "tool/cache/hash.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace status_lint::cache {

/// How a path was seen.
enum class Kind : std::uint8_t {
  Absent,   ///< there was nothing
  File,     ///< there was something to read, which nobody read
  Folder,   ///< there was a folder
  Content,  ///< its content was read: `hash`
  Listing   ///< the names in a folder were read: `hash`
};

/// One thing that a result depends on.
struct Seen {
  std::string path;  ///< absolute
  Kind kind = Kind::Absent;
  Hash hash{};  ///< of Content and Listing

  bool operator==(const Seen&) const = default;
};

/// Does how it was seen tell what is in it?
[[nodiscard]] constexpr bool isRead(Kind kind) {
  return kind == Kind::Content || kind == Kind::Listing;
}

/// Gathers what one job sees. Of a path that is seen in several ways, what tells most is kept.
class Recorder {
public:
  void content(std::string_view path, std::string_view bytes) { content(path, hashOf(bytes)); }

  void content(std::string_view path, const Hash& hash) { note(path, Kind::Content, hash); }

  void listing(std::string_view path);

  void file(std::string_view path) { note(path, Kind::File, {}); }

  void folder(std::string_view path) { note(path, Kind::Folder, {}); }

  void absent(std::string_view path) { note(path, Kind::Absent, {}); }

  /// What another job has seen.
  void add(std::span<const Seen> all);

  /// All of it, for another process.
  [[nodiscard]] std::string encode() const;

private:
  struct What {
    Kind kind = Kind::Absent;
    Hash hash{};
  };

  void note(std::string_view path, Kind kind, const Hash& hash);

  std::unordered_map<std::string, What> seen_;
};

/// What Recorder::encode gave; nothing when the bytes are something else.
std::optional<std::vector<Seen>> decodeSeen(std::string_view bytes);

/// Tells, without reading it, whether a file may have changed: every change of a file changes its
/// `changed`, which nobody can set.
struct Stamp {
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::int64_t changed = 0;   ///< nanoseconds, of the inode
  std::int64_t inode = 0;

  bool operator==(const Stamp&) const = default;
};

/// Hashes of texts that are read in place of what files hold, by absolute, normalised path.
using Unsaved = std::map<std::string, Hash, std::less<>>;

/// The file system as one run sees it: each path is asked for once, each content hashed once.
class Files {
public:
  explicit Files(Unsaved unsaved = {});

  /// Is the path as it was seen? `known` is its stamp at some earlier time when it was, if there is
  /// one: then its content need not be read.
  bool isStill(const Seen& seen, const std::optional<Stamp>& known);

  /// The stamp of a path, unless it changed so shortly before this run, or in it, that the same
  /// stamp may come to stand for another content.
  std::optional<Stamp> settledStamp(const std::string& path);

  /// The files that are there, among all paths that were asked for.
  [[nodiscard]] std::vector<std::string> present() const;

private:
  struct State {
    Kind kind = Kind::Absent;  ///< Absent, File or Folder
    Stamp stamp;
    std::optional<Hash> hash;  ///< of what is in it, once it was wanted
    bool isUnsaved = false;    ///< the stamp says nothing of it
  };

  State& stateOf(const std::string& path);

  Unsaved unsaved_;
  std::unordered_map<std::string, State> states_;
  std::int64_t settledBefore_ = 0;
};

}  // namespace status_lint::cache
