// The page on descriptions of APIs: its example gives what it says. And files that are none.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Stubs = STATUS_LINT_SOURCE_DIR "/tests/frameworks/cpp-httplib/stubs";
constexpr std::string_view StubHeaders = STATUS_LINT_SOURCE_DIR "/tests/include/std";

/// The first block in the language on the page.
std::string blockOf(const std::string& page, std::string_view language) {
  const std::string fence = cat("\n```", language, '\n');
  const std::size_t begin = page.find(fence) + fence.size();
  return page.substr(begin, page.find("\n```", begin) + 1 - begin);
}

class OpenApi : public testing::Test {
protected:
  OpenApi() {
    std::ifstream in(STATUS_LINT_SOURCE_DIR "/docs/openapi.md");
    page_.assign(std::istreambuf_iterator<char>(in), {});
    folder_.write("server.cpp", blockOf(page_, "cpp"));
    folder_.write("api.yaml", blockOf(page_, "yaml"));
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "server.cpp", "command": "clang++ -std=c++20 -nostdinc++ )",
                      "-isystem ",
                      StubHeaders,
                      " -isystem ",
                      Stubs,
                      R"( -c server.cpp"}])"));
  }

  ProgramResult run(const std::string& description) {
    return runProgram({"--openapi", description, "--format", "concise", "."}, folder_.path());
  }

  std::string page_;
  TemporaryFolder folder_;
};

TEST_F(OpenApi, TheExampleGivesWhatThePageSays) {
  const ProgramResult found = run("api.yaml");
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_EQ(found.out, blockOf(page_, "text"));
  EXPECT_EQ(found.err, "");
}

TEST_F(OpenApi, ADescriptionOfSomethingElseIsTold) {
  folder_.write("other.yaml", "openapi: 3.0.0\npaths: {/tea: {get: {responses: {200: {}}}}}\n");
  const ProgramResult result = run("other.yaml");
  EXPECT_EQ(result.exitStatus, 0) << result.out;
  EXPECT_TRUE(result.err.starts_with("warning: other.yaml: no server of the program has routes"))
      << result.err;
}

TEST_F(OpenApi, FilesThatAreNone) {
  folder_.write("a.yaml", "openapi: 3.0.0\npaths:\n  /a: {get: [}\n");
  folder_.write("b.json", "{\"openapi\": \"3.0.0\",\n}");
  folder_.write("c.yaml", "kind: Deployment\n");
  for (const auto& [file, message] :
       {std::pair("none.yaml", "the description of the API cannot be read: No such file"),
        std::pair("a.yaml", "line 3, column 14: syntax error"),
        std::pair("b.json", "line 2, column 1: syntax error"),
        std::pair("c.yaml", "no API description: it has neither \"openapi\"")}) {
    const ProgramResult result = run(file);
    EXPECT_EQ(result.exitStatus, 2) << file;
    EXPECT_EQ(result.out, "") << file;
    EXPECT_TRUE(result.err.starts_with(cat("error: ", file, ": ", message))) << result.err;
  }
}

}  // namespace
