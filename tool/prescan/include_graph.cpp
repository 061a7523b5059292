#include "tool/prescan/include_graph.h"

#include "tool/base/text.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace status_lint::prescan {
namespace {

namespace fs = std::filesystem;

std::string folderOf(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

/// ".." goes where the text says: two names for one file cost a second reading, no more.
std::string join(const std::string& folder, const std::string& name) {
  return name.starts_with('/') ? name : (fs::path(folder) / name).lexically_normal().string();
}

}  // namespace

/// One closure in the making.
struct IncludeGraph::Walk {
  PathsId paths = 0;
  std::vector<FileId> open;
  std::vector<FileId> seen;
  std::vector<bool> isSeen;                           ///< by the files' numbers
  std::set<std::pair<FileId, std::string>> computed;  ///< where, and which macro
  Closure closure;

  void add(FileId file) {
    if (file >= isSeen.size()) {
      isSeen.resize(2 * std::size_t{file} + 1);
    }
    if (!isSeen[file]) {
      isSeen[file] = true;
      seen.push_back(file);
      open.push_back(file);
    }
  }
};

std::optional<FileId> IncludeGraph::load(const std::string& path, bool isMain) {
  const auto [at, isNew] = byPath_.try_emplace(path, std::nullopt);
  if (!isNew) {
    return at->second;
  }
  if (!reader_.isFile(path)) {
    return std::nullopt;
  }
  const bool isForeign = !isMain && interest_.isForeign(path);
  auto facts = reader_.read(path, isForeign ? Detail::Includes : Detail::Everything);
  if (!facts) {
    return std::nullopt;
  }
  at->second = static_cast<FileId>(files_.size());
  files_.push_back({path, *std::move(facts), isForeign, interest_.isFrameworkHeader(path)});
  return at->second;
}

IncludeGraph::PathsId IncludeGraph::idOf(const SearchPaths& paths) {
  const auto [at, isNew] = pathIds_.try_emplace(paths, static_cast<PathsId>(paths_.size()));
  if (isNew) {
    paths_.push_back(paths);
  }
  return at->second;
}

std::vector<FileId>
IncludeGraph::resolve(const Include& include, const std::string& folder, PathsId paths) {
  const bool isQuoted = include.form == Include::Form::Quoted;
  const std::string key =
      base::cat(paths, include.isNext ? '+' : ' ', include.name, '\n', isQuoted ? folder : "");
  if (const auto at = resolved_.find(key); at != resolved_.end()) {
    return at->second;
  }
  std::vector<FileId> found;
  const auto look = [&](const std::string& in) {
    // The first one hides the others, unless #include_next asks for them.
    if (found.empty() || include.isNext) {
      if (const auto file = load(join(in, include.name), false)) {
        found.push_back(*file);
      }
    }
  };
  if (isQuoted) {
    look(folder);
    std::ranges::for_each(paths_[paths].quoted, look);
  }
  std::ranges::for_each(paths_[paths].folders, look);
  return resolved_[key] = found;
}

const IncludeGraph::Edges& IncludeGraph::edges(FileId file, PathsId paths) {
  const std::uint64_t key = (std::uint64_t{paths} << 32U) | file;
  if (const auto at = edges_.find(key); at != edges_.end()) {
    return at->second;
  }
  Edges edges;
  // Copies: loading others moves what they are taken from.
  const std::vector<Include> includes = files_[file].facts.includes;
  const std::string folder = folderOf(files_[file].path);
  const bool isForeign = files_[file].isForeign;
  edges.isUnknown = files_[file].facts.isModule && !isForeign;
  for (const Include& include : includes) {
    if (include.form == Include::Form::Computed) {
      edges.computed.push_back(include.name);
      continue;
    }
    edges.namesFramework |= interest_.isFrameworkHeader(base::cat('/', include.name));
    const std::vector<FileId> found = resolve(include, folder, paths);
    // Headers of other platforms are missing under conditions, and as a rule between <>.
    const bool mayBeMissing =
        isForeign || (include.isConditional && include.form == Include::Form::Angled);
    edges.isUnknown |= found.empty() && !mayBeMissing;
    edges.to.insert(edges.to.end(), found.begin(), found.end());
  }
  return edges_.emplace(key, std::move(edges)).first->second;
}

void IncludeGraph::follow(Walk& walk) {
  while (!walk.open.empty()) {
    const FileId file = walk.open.back();
    walk.open.pop_back();
    const Edges& edges = this->edges(file, walk.paths);
    walk.closure.readsFramework |= edges.namesFramework || files_[file].isFramework;
    walk.closure.isUnknown |= edges.isUnknown;
    for (const std::string& macro : edges.computed) {
      walk.computed.emplace(file, macro);
    }
    std::ranges::for_each(edges.to, [&](FileId to) { walk.add(to); });
  }
}

/// Follows what macros stand for, wherever they are defined. False when that adds nothing.
bool IncludeGraph::followComputed(Walk& walk, const Job& job) {
  if (walk.computed.empty()) {
    return false;
  }
  std::multimap<std::string, Include> values(job.headerMacros.begin(), job.headerMacros.end());
  for (const FileId file : walk.seen) {
    const auto& macros = files_[file].facts.headerMacros;
    values.insert(macros.begin(), macros.end());
  }
  const std::size_t before = walk.seen.size();
  for (const auto& [file, macro] : walk.computed) {
    const auto [first, last] = values.equal_range(macro);
    // Libraries that include by computed names (Boost's preprocessor) include themselves.
    walk.closure.isUnknown |= first == last && !files_[file].isForeign;
    for (auto at = first; at != last; ++at) {
      walk.closure.readsFramework |= interest_.isFrameworkHeader(base::cat('/', at->second.name));
      const std::string folder = folderOf(files_[file].path);
      std::ranges::for_each(resolve(at->second, folder, walk.paths),
                            [&](FileId to) { walk.add(to); });
    }
  }
  return walk.seen.size() != before;
}

Closure IncludeGraph::closureOf(const Job& job) {
  Walk walk{.paths = idOf(job.paths),
            .open = {},
            .seen = {},
            .isSeen = {},
            .computed = {},
            .closure = {}};
  const auto main = load(job.file, true);
  if (!main) {
    walk.closure.isUnknown = true;
    return walk.closure;
  }
  walk.closure.main = *main;
  walk.add(*main);
  for (const std::string& header : job.forced) {
    const auto found = resolve({header, Include::Form::Quoted}, job.directory, walk.paths);
    walk.closure.isUnknown |= found.empty();
    std::ranges::for_each(found, [&](FileId to) { walk.add(to); });
  }
  do {
    follow(walk);
  } while (followComputed(walk, job));
  std::ranges::copy_if(walk.seen, std::back_inserter(walk.closure.files), [&](FileId file) {
    return !files_[file].isForeign;
  });
  std::ranges::sort(walk.closure.files);
  return walk.closure;
}

}  // namespace status_lint::prescan
