// Files and functions stay short enough to be read in one go. One that is longer says why on its
// first line: "// long: why".
#include "tests/house/functions.h"
#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace status_lint {
namespace {

constexpr int MaxLines = 500;
constexpr std::size_t MaxLinesOfFunction = 80;

/// Calls `visit(path, text)` for each of our files.
template <typename Visit>
void forEachFile(Visit visit) {
  int visited = 0;
  for (const char* folder : {"tool", "rules", "tests"}) {
    for (const std::filesystem::path& path : house::sources(folder)) {
      std::ostringstream text;
      text << std::ifstream(path, std::ios::binary).rdbuf();
      visit(path, text.str());
      ++visited;
    }
  }
  EXPECT_GT(visited, 0);
}

TEST(Size, NoFileIsLongerThan500Lines) {
  forEachFile([](const std::filesystem::path& path, const std::string& text) {
    const auto lines = std::ranges::count(text, '\n');
    EXPECT_TRUE(lines <= MaxLines || house::isReasonForLength(text))
        << path << " has " << lines << " lines";
  });
}

TEST(Size, NoFixtureIsLongerThan500Lines) {
  int visited = 0;
  for (const char* folder : {"tests/frameworks", "tests/rules"}) {
    const std::filesystem::path root = std::filesystem::path(STATUS_LINT_SOURCE_DIR) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file() || entry.path().extension() == ".txt") {
        continue;
      }
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      const auto lines = std::ranges::count(text.str(), '\n');
      EXPECT_TRUE(lines <= MaxLines || house::isReasonForLength(text.str()))
          << entry.path() << " has " << lines << " lines";
      ++visited;
    }
  }
  EXPECT_GT(visited, 0);
}

TEST(Size, NoFunctionIsLongerThan80Lines) {
  forEachFile([&](const std::filesystem::path& path, const std::string& text) {
    const std::string name =
        std::filesystem::relative(path, STATUS_LINT_SOURCE_DIR).generic_string();
    for (const house::FunctionBody& body : house::functionBodies(text)) {
      EXPECT_TRUE(body.lines <= MaxLinesOfFunction || house::isReasonForLength(body.firstLine))
          << name << ':' << body.line << ": the function has " << body.lines << " lines";
    }
  });
}

}  // namespace
}  // namespace status_lint
