// Which files a translation unit may read, by their #include lines alone. Every condition counts as
// true: a superset of what a compiler reads.
#pragma once

#include "tool/prescan/source_facts.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace status_lint::prescan {

using FileId = std::uint32_t;

/// Where headers are looked for: absolute folders, in the order in which the compiler looks.
struct SearchPaths {
  std::vector<std::string> quoted;  ///< for #include "..." alone
  std::vector<std::string> folders;

  auto operator<=>(const SearchPaths&) const = default;
};

/// The file system. Paths are absolute.
class Reader {
public:
  virtual ~Reader() = default;
  virtual bool isFile(const std::string& path) = 0;
  /// What the file says; nothing when it cannot be read.
  virtual std::optional<SourceFacts> read(const std::string& path, Detail detail) = 0;
};

/// What the prescan must know of the project and of the frameworks.
struct Interest {
  std::function<bool(const std::string& path)> isForeign;
  std::function<bool(const std::string& path)> isFrameworkHeader;
};

/// One compilation.
struct Job {
  std::string directory;  ///< absolute
  std::string file;       ///< absolute
  SearchPaths paths;
  std::vector<std::string> forced;                            ///< -include, as written
  std::vector<std::pair<std::string, Include>> headerMacros;  ///< -DCONFIG="config.h"
};

struct File {
  std::string path;
  SourceFacts facts;
  bool isForeign = false;
  bool isFramework = false;
};

/// What one compilation may read.
struct Closure {
  std::vector<FileId> files;  ///< of the project, sorted
  FileId main = 0;            ///< where there are files
  bool readsFramework = false;
  /// It cannot be told what it reads: a computed #include whose value is nowhere, a header of the
  /// project that is nowhere, C++ modules.
  bool isUnknown = false;
};

class IncludeGraph {
public:
  /// Borrows both.
  IncludeGraph(Reader& reader, const Interest& interest) : reader_(reader), interest_(interest) {}

  Closure closureOf(const Job& job);

  [[nodiscard]] const std::vector<File>& files() const { return files_; }

private:
  struct Edges {
    std::vector<FileId> to;
    std::vector<std::string> computed;
    bool namesFramework = false;
    bool isUnknown = false;
  };

  using PathsId = std::uint32_t;
  struct Walk;

  std::optional<FileId> load(const std::string& path, bool isMain);
  PathsId idOf(const SearchPaths& paths);
  std::vector<FileId> resolve(const Include& include, const std::string& folder, PathsId paths);
  const Edges& edges(FileId file, PathsId paths);
  void follow(Walk& walk);
  bool followComputed(Walk& walk, const Job& job);

  Reader& reader_;
  const Interest& interest_;
  std::vector<File> files_;
  std::unordered_map<std::string, std::optional<FileId>> byPath_;
  std::map<SearchPaths, PathsId> pathIds_;
  std::vector<SearchPaths> paths_;
  std::unordered_map<std::uint64_t, Edges> edges_;
  std::unordered_map<std::string, std::vector<FileId>> resolved_;
};

}  // namespace status_lint::prescan
