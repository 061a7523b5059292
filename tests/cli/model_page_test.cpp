// docs/modelling_a_framework.md shows files, and what the program prints of them. With
// STATUS_LINT_UPDATE=1 the test writes the outputs.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;

/// Runs the page from top to bottom. A block "cpp NAME" or "json NAME" is a file; in a block
/// "console", or "console exit=N", a line "$ status-lint ..." is run.
class PageRun {
public:
  PageRun() {
    folder_.write("compile_commands.json",
                  base::cat(R"([{"directory": ")",
                            folder_.path(),
                            R"(", "file": "orders.cpp", "arguments": ["clang++", "-std=c++17", )",
                            R"("-nostdinc++", "-isystem", ")",
                            STATUS_LINT_SOURCE_DIR,
                            R"(/tests/include/std", "-I.", "-c", "orders.cpp"]}])"));
  }

  /// The page as it should be.
  std::string run(std::istream& page) {
    for (std::string line; std::getline(page, line);) {
      if (line.starts_with("```")) {
        leaveOrEnter(line.substr(3));
        out_ += line + '\n';
      } else if (block_.starts_with("console")) {
        runLine(line);
      } else {
        content_ += line + '\n';
        out_ += line + '\n';
      }
    }
    return out_;
  }

  [[nodiscard]] int commands() const { return commands_; }

private:
  TemporaryFolder folder_;
  std::string block_;  ///< what stands behind the fence; empty outside of blocks
  std::string content_;
  std::string out_;
  int exitStatus_ = 0;
  int commands_ = 0;

  void leaveOrEnter(const std::string& info) {
    const std::size_t space = block_.find(' ');
    const std::string argument = space == std::string::npos ? "" : block_.substr(space + 1);
    if (block_.starts_with("console")) {
      const std::string shown = argument.empty() ? "exit=0" : argument;
      EXPECT_EQ(shown, "exit=" + std::to_string(exitStatus_)) << out_;
    } else if (!argument.empty()) {
      folder_.write(argument, content_);
    }
    block_ = info;
    content_.clear();
  }

  void runLine(const std::string& line) {
    constexpr std::string_view Prompt = "$ status-lint ";
    if (!line.starts_with(Prompt)) {
      return;  // the output as it is on the page
    }
    const ProgramResult result =
        runProgram(base::split(line.substr(Prompt.size()), ' '), folder_.path());
    exitStatus_ = result.exitStatus;
    out_ += line + '\n' + result.out + result.err;
    ++commands_;
  }
};

TEST(ModelPage, ShowsWhatIsPrinted) {
  const fs::path file = fs::path(STATUS_LINT_SOURCE_DIR) / "docs/modelling_a_framework.md";
  std::ostringstream shown;
  shown << std::ifstream(file).rdbuf();
  std::istringstream page(shown.str());
  PageRun run;
  const std::string expected = run.run(page);
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(file) << expected;
  } else {
    EXPECT_EQ(shown.str(), expected) << "run with STATUS_LINT_UPDATE=1";
  }
  EXPECT_GT(run.commands(), 5);
}

}  // namespace
}  // namespace status_lint::tests
