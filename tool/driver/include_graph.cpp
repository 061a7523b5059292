#include "tool/driver/include_graph.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

std::string absolute(const std::string& folder, std::string_view path) {
  return (fs::path(folder) / path).lexically_normal().string();
}

/// Where a command looks for headers, and the headers that it includes itself.
struct Search {
  std::vector<std::string> folders;
  std::vector<std::string> forced;
};

Search searchOf(const CompileCommand& command) {
  constexpr auto Folders =
      std::to_array<std::string_view>({"-I", "-iquote", "-isystem", "-idirafter"});
  Search search;
  const std::vector<std::string>& words = command.arguments;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const auto folder = std::ranges::find_if(
        Folders, [&](std::string_view option) { return word.starts_with(option); });
    if (folder != Folders.end() && word.size() > folder->size()) {
      search.folders.push_back(absolute(command.directory, word.substr(folder->size())));
    } else if (folder != Folders.end() && i + 1 < words.size()) {
      search.folders.push_back(absolute(command.directory, words[++i]));
    } else if (word == "-include" && i + 1 < words.size()) {
      search.forced.push_back(words[++i]);
    }
  }
  return search;
}

/// What stands behind "#include" on a line: its name with the quotes or brackets.
std::optional<std::string_view> included(std::string_view line) {
  line = base::trim(line);
  if (!line.starts_with('#')) {
    return std::nullopt;
  }
  line = base::trim(line.substr(1));
  if (!line.starts_with("include")) {
    return std::nullopt;
  }
  line = base::trim(line.substr(std::string_view("include").size()));
  const std::size_t end = line.starts_with('"')   ? line.find('"', 1)
                          : line.starts_with('<') ? line.find('>')
                                                  : 0;
  return end == 0 || end == std::string_view::npos ? std::nullopt
                                                   : std::optional(line.substr(0, end));
}

/// By name, or behind links.
bool isSameFile(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return a == b ||
         (fs::path(a).filename() == fs::path(b).filename() && fs::equivalent(a, b, ignored));
}

/// Of the compiler and the system: nothing of the project is included there.
bool isOfSystem(std::string_view path) {
  return path.starts_with("/usr/") || path.starts_with("/opt/");
}

}  // namespace

const std::vector<IncludeGraph::Include>& IncludeGraph::includesOf(const std::string& path) {
  if (const auto known = includes_.find(path); known != includes_.end()) {
    return known->second;
  }
  std::vector<Include>& out = includes_[path];
  const auto text = readFile(path);
  for (const std::string& line : base::split(text ? *text : std::string(), '\n')) {
    if (const auto name = included(line)) {
      out.push_back({std::string(name->substr(1)), name->starts_with('"')});
    }
  }
  return out;
}

bool IncludeGraph::exists(const std::string& path) {
  const auto known = exists_.find(path);
  if (known != exists_.end()) {
    return known->second;
  }
  std::error_code ignored;
  return exists_[path] = fs::is_regular_file(path, ignored);
}

std::string IncludeGraph::resolve(const Include& include,
                                  const std::string& from,
                                  const std::vector<std::string>& folders) {
  if (include.isQuoted) {
    std::string beside = absolute(fs::path(from).parent_path().string(), include.name);
    if (exists(beside)) {
      return beside;
    }
  }
  for (const std::string& folder : folders) {
    std::string path = absolute(folder, include.name);
    if (exists(path)) {
      return path;
    }
  }
  return {};
}

bool IncludeGraph::reaches(const CompileCommand& source, const std::string& file) {
  const Search search = searchOf(source);
  std::set<std::string> seen = {source.file};
  std::vector<std::string> open = {source.file};
  const auto visit = [&](std::string path) {
    if (!path.empty() && !isOfSystem(path) && seen.insert(path).second) {
      open.push_back(std::move(path));
    }
  };
  for (const std::string& name : search.forced) {
    visit(resolve({absolute(source.directory, name), true}, source.file, {}));
  }
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    if (isSameFile(path, file)) {
      return true;
    }
    for (const Include& include : includesOf(path)) {
      visit(resolve(include, path, search.folders));
    }
  }
  return false;
}

}  // namespace status_lint::driver
