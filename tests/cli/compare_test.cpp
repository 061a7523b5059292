// A run that is compared with the record of an earlier one.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Stubs = STATUS_LINT_SOURCE_DIR "/tests/frameworks/cpp-httplib/stubs";
constexpr std::string_view StubHeaders = STATUS_LINT_SOURCE_DIR "/tests/include/std";

constexpr std::string_view Server = R"cpp(#include <httplib.h>

int main() {
  httplib::Server server;
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 400;
      res.set_content("name is missing", "text/plain");
      return;
    }
    res.set_content("none", "text/plain");
  });
  server.listen("0.0.0.0", 80);
}
)cpp";

class Compare : public testing::Test {
protected:
  Compare() {
    folder_.write("a.cpp", std::string(Server));
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "a.cpp", "command": "clang++ -std=c++20 -nostdinc++ -isystem )",
                      StubHeaders,
                      " -isystem ",
                      Stubs,
                      R"( -c a.cpp"}])"));
  }

  ProgramResult run(const Words& words) { return runProgram(words, folder_.path()); }

  TemporaryFolder folder_;
};

TEST_F(Compare, AChangedCodeIsReported) {
  EXPECT_EQ(run({"dump", "statuses", "."}).out,
            "GET /users: 200 [cpp-httplib]\n"
            "GET /users: 400, `req.has_param(\"name\")` is false [cpp-httplib]\n");
  folder_.write("s.json", run({"dump", "statuses", "--format", "json", "."}).out);
  const Words compare = {"--compare-with", "s.json", "--format", "concise", "."};
  EXPECT_EQ(run(compare).out, "");
  std::string changed(Server);
  folder_.write("a.cpp", changed.replace(changed.find("400"), 3, "422"));
  EXPECT_EQ(run(compare).out,
            "a.cpp:7:20: warning: GET /users answered 400 (Bad Request) where it finds that "
            "`req.has_param(\"name\")` is false, and answers 422 (Unprocessable Content) now "
            "[error-status-drift]\n");
}

TEST_F(Compare, AFileThatIsNoRecordIsAnError) {
  folder_.write("bad.json", "[]");
  for (const auto& [file, message] :
       {std::pair("none.json", "the record cannot be read: No such file or directory"),
        std::pair("bad.json", "expected an object, got an array")}) {
    const ProgramResult result = run({"--compare-with", file, "."});
    EXPECT_EQ(result.exitStatus, 2);
    EXPECT_EQ(result.err, cat("error: ", file, ": ", message, '\n'));
  }
}

}  // namespace
