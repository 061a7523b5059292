// Files stay short enough to be read in one go. A table that is longer says so on its first line:
// "// long: why".
#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace status_lint {
namespace {

constexpr int MaxLines = 500;

TEST(Size, NoFileIsLongerThan500Lines) {
  int checked = 0;
  for (const char* folder : {"tool", "rules", "tests"}) {
    for (const std::filesystem::path& path : house::sources(folder)) {
      std::ifstream in(path);
      std::string line;
      bool hasReason = false;
      int number = 0;
      while (std::getline(in, line)) {
        hasReason = hasReason || (number == 0 && line.starts_with("// long: "));
        ++number;
      }
      ++checked;
      EXPECT_TRUE(number <= MaxLines || hasReason) << path << " has " << number << " lines";
    }
  }
  EXPECT_GT(checked, 0);
}

}  // namespace
}  // namespace status_lint
