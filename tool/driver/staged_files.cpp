#include "tool/driver/staged_files.h"

#include "tool/base/text.h"
#include "tool/driver/include_graph.h"
#include "tool/driver/project.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// Is it a file that a database has an entry for, when it has one?
bool isSourceName(const fs::path& path) {
  constexpr auto Extensions = std::to_array<std::string_view>(
      {".C", ".c++", ".c++m", ".cc", ".ccm", ".cpp", ".cppm", ".cxx", ".cxxm", ".ixx"});
  return std::ranges::find(Extensions, path.extension().string()) != Extensions.end();
}

/// How many folders two paths have in common.
std::size_t commonFolders(const fs::path& a, const fs::path& b) {
  std::size_t count = 0;
  const fs::path first = a.parent_path();
  const fs::path second = b.parent_path();
  for (auto i = first.begin(), j = second.begin();
       i != first.end() && j != second.end() && *i == *j;
       ++i, ++j) {
    ++count;
  }
  return count;
}

std::string realOf(const std::string& path) {
  std::error_code error;
  return fs::weakly_canonical(path, error).string();
}

class LookUp {
public:
  LookUp(const Database& database, std::string workingDirectory)
      : database_(database), workingDirectory_(std::move(workingDirectory)) {
    for (const CompileCommand& command : database.commands) {
      known_.insert(command.file);
      real_.emplace(realOf(command.file), command.file);
    }
    for (const BrokenEntry& entry : database.broken) {
      known_.insert(entry.file);
    }
  }

  void add(const std::string& name) {
    const std::string path = (fs::path(workingDirectory_) / name).lexically_normal().string();
    out_.named.insert(realOf(path));
    if (known_.contains(path)) {
      out_.sources.push_back(path);
    } else if (const auto real = real_.find(realOf(path)); real != real_.end()) {
      // The database names it through a link.
      out_.sources.push_back(real->second);
    } else if (fs::path(path).extension() == ".c") {
      note(path, "the database does not know it, and sources in C are skipped");
    } else if (isSourceName(path)) {
      guess(path);
    } else {
      takeHeader(path);
    }
  }

  StagedFiles take() {
    std::ranges::sort(out_.sources);
    const auto same = std::ranges::unique(out_.sources);
    out_.sources.erase(same.begin(), same.end());
    return std::move(out_);
  }

private:
  const Database& database_;
  std::string workingDirectory_;
  std::set<std::string> known_;
  std::map<std::string, std::string> real_;
  IncludeGraph graph_;
  StagedFiles out_;

  void note(const std::string& path, std::string_view what) {
    out_.notes.push_back(cat(relativePath(path, workingDirectory_), ": ", what));
  }

  /// The commands of the database, those of files most like this one first.
  [[nodiscard]] std::vector<const CompileCommand*> nearestFirst(const fs::path& path) const {
    std::vector<const CompileCommand*> commands;
    for (const CompileCommand& command : database_.commands) {
      commands.push_back(&command);
    }
    std::ranges::sort(commands, {}, [&](const CompileCommand* command) {
      const fs::path file = command->file;
      const std::size_t folders = commonFolders(file, path);
      return std::tuple(
          file.stem() != path.stem(), ~folders, std::tie(command->file, command->arguments));
    });
    return commands;
  }

  void takeHeader(const std::string& path) {
    for (const CompileCommand* command : nearestFirst(path)) {
      if (graph_.reaches(*command, path)) {
        out_.sources.push_back(command->file);
        note(path, cat("is looked at through ", relativePath(command->file, workingDirectory_)));
        return;
      }
    }
    note(path, "no source of the database includes it, so that nobody looks at it");
  }

  void guess(const std::string& path) {
    const std::vector<const CompileCommand*> commands = nearestFirst(path);
    if (commands.empty()) {
      note(path, "the database does not know it, and has no entry whose flags could do");
      return;
    }
    CompileCommand command = *commands.front();
    note(path,
         cat("the database does not know it; the flags of ",
             relativePath(command.file, workingDirectory_),
             " are taken"));
    command.file = path;
    out_.sources.push_back(path);
    out_.guessed.push_back(std::move(command));
  }
};

}  // namespace

bool StagedFiles::isNamed(const std::string& path) const {
  return named.contains(path) || named.contains(realOf(path));
}

StagedFiles lookUp(std::span<const std::string> files,
                   const Database& database,
                   const std::string& workingDirectory) {
  LookUp out(database, workingDirectory);
  for (const std::string& file : files) {
    out.add(file);
  }
  return out.take();
}

}  // namespace status_lint::driver
