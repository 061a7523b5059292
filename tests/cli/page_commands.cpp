#include "tests/cli/page_commands.h"

#include "tool/base/text.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace status_lint::tests {
namespace {

constexpr auto Programs = std::to_array<std::string_view>({"apt-get",
                                                           "bazel",
                                                           "cd",
                                                           "clang-tidy-22",
                                                           "cmake",
                                                           "cpack",
                                                           "ctest",
                                                           "docker",
                                                           "git",
                                                           "export",
                                                           "run-clang-tidy-22",
                                                           "man",
                                                           "parallel",
                                                           "sbatch",
                                                           "cp",
                                                           "sonar-scanner",
                                                           "source",
                                                           "status-lint",
                                                           "tar"});

bool isCommand(const std::string& line) {
  const std::string word = line.substr(0, line.find(' '));
  return std::ranges::find(Programs, word) != Programs.end() || word.starts_with("tool/") ||
         (word.starts_with("tests/") && word.ends_with(".sh"));
}

bool isPattern(std::string_view command) {
  const std::string_view shown = command.substr(0, command.find(" #"));
  return shown.contains("...") || shown.contains("[options]") || shown.contains("${{");
}

/// The run of status-lint in a line of a CI's file; empty where there is none.
std::string runIn(const std::string& line) {
  const std::size_t at = line.find("status-lint ");
  const std::string before(base::trim(line.substr(0, at)));
  if (at == std::string::npos || !(before == "-" || before == "- run:" || before == "- script:" ||
                                   before == "sh '" || before == "run:")) {
    return {};
  }
  std::string command = line.substr(at);
  if (before == "sh '") {
    command.erase(command.rfind('\''));
  }
  return command;
}

}  // namespace

std::vector<std::string> commandsOn(std::string_view page) {
  std::vector<std::string> commands;
  std::istringstream lines{std::string(page)};
  bool isFenced = false;
  bool isElsewhere = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      isFenced = !isFenced;
      continue;
    }
    if (isFenced || !line.starts_with("    ")) {
      isElsewhere = line.starts_with("<!-- ") && !line.starts_with("<!-- generated");
      if (const std::string command = isFenced ? runIn(line) : ""; !command.empty()) {
        commands.push_back(command);
      }
      continue;
    }
    std::string command = line.substr(4);
    for (std::string more; command.ends_with('\\') && std::getline(lines, more);) {
      command.replace(command.size() - 1, 1, more);
    }
    if (const std::string inCi = runIn(line); !inCi.empty()) {
      command = inCi;
    }
    if (!isElsewhere && isCommand(command)) {
      commands.push_back(command);
    }
  }
  std::erase_if(commands, isPattern);
  return commands;
}

}  // namespace status_lint::tests
