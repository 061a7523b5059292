#include "tests/cli/page_run.h"

#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;

/// What `jq` shows of the JSON for a path such as .runs[0].results.
std::string partOf(const std::string& json, std::string path) {
  for (const char bracket : {'[', '.'}) {
    std::ranges::replace(path, bracket, '/');
  }
  std::erase(path, ']');
  const auto all = nlohmann::ordered_json::parse(json);
  return all[nlohmann::ordered_json::json_pointer(path)].dump(2) + '\n';
}

class PageRun {
public:
  explicit PageRun(std::string_view source) {
    folder_.write(
        "compile_commands.json",
        base::cat(R"([{"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  source,
                  R"(", "arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem", ")",
                  STATUS_LINT_SOURCE_DIR,
                  R"(/tests/include/std", "-I.", "-c", ")",
                  source,
                  R"("]}])"));
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
    constexpr std::string_view Part = " | jq '";
    const std::size_t end = line.find(Part);
    ProgramResult result = runProgram(
        base::split(line.substr(Prompt.size(), std::min(end, line.size()) - Prompt.size()), ' '),
        folder_.path(),
        // The page shows what holds anywhere, not where this test keeps things.
        line.starts_with("$ status-lint config ")
            ? std::vector<std::string>{"STATUS_LINT_CACHE_DIR="}
            : std::vector<std::string>());
    if (end != std::string::npos) {
      const std::size_t path = end + Part.size();
      result.out = partOf(result.out, line.substr(path, line.rfind('\'') - path));
      result.exitStatus = 0;
    }
    exitStatus_ = result.exitStatus;
    out_ += line + '\n' + result.out + result.err;
    ++commands_;
  }
};

}  // namespace

int expectPageShowsWhatIsPrinted(std::string_view page, std::string_view source) {
  const fs::path file = fs::path(STATUS_LINT_SOURCE_DIR) / page;
  std::ostringstream shown;
  shown << std::ifstream(file).rdbuf();
  std::istringstream lines(shown.str());
  PageRun run(source);
  const std::string expected = run.run(lines);
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(file) << expected;
  } else {
    EXPECT_EQ(shown.str(), expected) << "run with STATUS_LINT_UPDATE=1";
  }
  return run.commands();
}

}  // namespace status_lint::tests
