// docs/reading_a_dump.md shows one source, its dumps and a finding as the program prints them.
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;

/// The fenced blocks of a page, each with its language.
std::vector<std::pair<std::string, std::string>> blocksOf(const fs::path& page) {
  std::ifstream in(page);
  std::vector<std::pair<std::string, std::string>> out;
  bool isInside = false;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("```")) {
      if (isInside) {
        out.back().second += line + "\n";
      }
      continue;
    }
    isInside = !isInside;
    if (isInside) {
      out.emplace_back(line.substr(3), std::string());
    }
  }
  return out;
}

TEST(DumpPage, ShowsWhatIsPrinted) {
  const fs::path root = STATUS_LINT_SOURCE_DIR;
  const auto blocks = blocksOf(root / "docs/reading_a_dump.md");
  ASSERT_EQ(blocks.size(), 5U);
  ASSERT_EQ(blocks[0].first, "cpp");
  const fs::path folder = fs::temp_directory_path() / "status-lint-dump-page";
  fs::create_directories(folder);
  std::ofstream(folder / "rooms.cpp") << blocks[0].second;
  std::ofstream(folder / "compile_commands.json")
      << R"([{"directory": ")" << folder.generic_string() << R"(", "file": "rooms.cpp", )"
      << R"("arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem", ")"
      << (root / "tests/include/std").generic_string() << R"(", "-c", "rooms.cpp"]}])";
  const std::string ir = runProgram({"dump", "ir", "."}, folder.string()).out;
  const std::string outcomes = runProgram({"dump", "outcomes", "."}, folder.string()).out;
  const std::string findings = runProgram({"."}, folder.string()).out;
  EXPECT_NE(ir.find(blocks[1].second), std::string::npos) << ir;
  EXPECT_NE(ir.find(blocks[2].second), std::string::npos) << ir;
  EXPECT_EQ(outcomes, blocks[3].second);
  EXPECT_NE(findings.find(blocks[4].second), std::string::npos) << findings;
}

}  // namespace
}  // namespace status_lint::tests
