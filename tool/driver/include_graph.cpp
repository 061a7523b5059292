#include "tool/driver/include_graph.h"

#include "tool/driver/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

std::string absolute(const std::string& folder, std::string_view path) {
  return (fs::path(folder) / path).lexically_normal().string();
}

/// The folders that the command names, and the headers that it includes itself.
prescan::Job jobOf(const CompileCommand& command) {
  constexpr auto Folders =
      std::to_array<std::string_view>({"-I", "-iquote", "-isystem", "-idirafter"});
  prescan::Job job{.directory = command.directory, .file = command.file};
  const std::vector<std::string>& words = command.arguments;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const auto folder = std::ranges::find_if(
        Folders, [&](std::string_view option) { return word.starts_with(option); });
    if (folder != Folders.end() && word.size() > folder->size()) {
      job.paths.folders.push_back(absolute(command.directory, word.substr(folder->size())));
    } else if (folder != Folders.end() && i + 1 < words.size()) {
      job.paths.folders.push_back(absolute(command.directory, words[++i]));
    } else if (word == "-include" && i + 1 < words.size()) {
      job.forced.push_back(words[++i]);
    }
  }
  return job;
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

bool IncludeGraph::Files::isFile(const std::string& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::optional<prescan::SourceFacts> IncludeGraph::Files::read(const std::string& path,
                                                              prescan::Detail detail) {
  const auto text = readFile(path);
  return text ? std::optional(prescan::readFacts(*text, detail)) : std::nullopt;
}

IncludeGraph::IncludeGraph()
    : interest_{.isForeign = isOfSystem,
                .isFrameworkHeader = [](const std::string&) { return false; }},
      graph_(files_, interest_) {}

bool IncludeGraph::reaches(const CompileCommand& source, const std::string& file) {
  const prescan::Closure closure = graph_.closureOf(jobOf(source));
  return std::ranges::any_of(
      closure.files, [&](prescan::FileId id) { return isSameFile(graph_.files()[id].path, file); });
}

}  // namespace status_lint::driver
