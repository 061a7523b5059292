// Files and functions stay short enough to be read in one go. One that is longer says why on its
// first line: "// long: why".
#include "tests/house/functions.h"
#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
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

/// The longest functions of files that have one to be made shorter, by path.
const std::map<std::string, std::size_t> StillLonger = {
    {"tests/ir/every_kind.h", 129},
    {"tool/flow/exceptions.cpp", 90},
    {"tool/flow/interpreter.cpp", 88},
    {"tool/flow/values.cpp", 94},
};

TEST(Size, NoFunctionIsLongerThan80Lines) {
  std::map<std::string, std::size_t> longest;
  forEachFile([&](const std::filesystem::path& path, const std::string& text) {
    const std::string name =
        std::filesystem::relative(path, STATUS_LINT_SOURCE_DIR).generic_string();
    const auto known = StillLonger.find(name);
    const std::size_t most = known != StillLonger.end() ? known->second : MaxLinesOfFunction;
    for (const house::FunctionBody& body : house::functionBodies(text)) {
      longest[name] = std::max(longest[name], body.lines);
      EXPECT_TRUE(body.lines <= most || house::isReasonForLength(body.firstLine))
          << name << ':' << body.line << ": the function has " << body.lines << " lines";
    }
  });
  for (const auto& [name, most] : StillLonger) {
    EXPECT_EQ(longest[name], most) << name << ": no longer so; correct or delete its entry";
  }
}

}  // namespace
}  // namespace status_lint
