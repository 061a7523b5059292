// clang-tidy with our module: it lists the checks, shows findings with their steps, honours NOLINT
// and makes fixes.
#include "rules/rule.h"
#include "tests/clang_tidy/clang_tidy_runs.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

using status_lint::base::cat;
using Output = status_lint::tests::TidyOutput;

constexpr std::string_view Server = R"(#include <httplib.h>

void removeUser(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
  res.set_content("gone", "text/plain");
}

void removeAll(const httplib::Request&, httplib::Response& res) {
  res.status = 204;  // NOLINT(status-lint-no-content-with-body)
  res.set_content("gone", "text/plain");
}

void removeSome(const httplib::Request&, httplib::Response& res) {
  res.status = 204;  // status-lint: allow(no-content-with-body) the gateway drops it
  res.set_content("gone", "text/plain");
}

void showReport(const httplib::Request&, httplib::Response& res) {
  res.status = 202;
}

int main() {
  httplib::Server server;
  server.Get("/report", showReport);
  server.Delete("/users/1", removeUser);
  server.Delete("/users", removeAll);
  server.Delete("/users/2", removeSome);
  server.listen("0.0.0.0", 80);
}
)";

class ClangTidy : public status_lint::tests::ClangTidyRuns {
protected:
  ClangTidy() { folder_.write("server.cpp", Server); }
};

TEST_F(ClangTidy, ListsACheckForEachRule) {
  const Output listed = run("'--checks=-*,status-lint-*' --list-checks");
  EXPECT_EQ(listed.exitStatus, 0);
  for (const auto* rule : status_lint::rules::catalog()) {
    EXPECT_NE(listed.text.find(cat("    status-lint-", rule->id, '\n')), std::string::npos)
        << rule->id << '\n'
        << listed.text.substr(0, 500);
  }
}

TEST_F(ClangTidy, ShowsFindingsWithTheirSteps) {
  const Output found = run("'--checks=-*,status-lint-*' --warnings-as-errors='*'");
  EXPECT_NE(found.exitStatus, 0);
  EXPECT_NE(found.text.find("server.cpp:4:16: error: 204 (No Content) response carries content "
                            "[status-lint-no-content-with-body"),
            std::string::npos)
      << found.text;
  EXPECT_NE(found.text.find("server.cpp:5:3: note: content is written here"), std::string::npos);
  // What comments of either kind allow is not shown.
  EXPECT_EQ(found.text.find("server.cpp:9:"), std::string::npos) << found.text;
  EXPECT_EQ(found.text.find("server.cpp:14:"), std::string::npos) << found.text;
}

TEST_F(ClangTidy, RunsTheChecksThatAreNamed) {
  const Output other = run("'--checks=-*,status-lint-created-*'");
  EXPECT_EQ(other.exitStatus, 0);
  EXPECT_EQ(other.text.find("status-lint-no-content"), std::string::npos) << other.text;
  // One that is off by default wants its whole name.
  constexpr std::string_view OffByDefault = "status-lint-accepted-on-get";
  EXPECT_EQ(run("'--checks=-*,status-lint-*'").text.find(OffByDefault), std::string::npos);
  const Output named = run(cat("'--checks=-*,status-lint-no-*,", OffByDefault, "'"));
  EXPECT_NE(named.text.find(OffByDefault), std::string::npos) << named.text;
}

TEST_F(ClangTidy, MakesTheFixesThatAreSafe) {
  EXPECT_EQ(run("'--checks=-*,status-lint-no-content-*' --fix").exitStatus, 0);
  const std::string mended = folder_.read("server.cpp");
  EXPECT_NE(mended.find("  res.status = 204;\n}"), std::string::npos) << mended;
  EXPECT_EQ(run("'--checks=-*,status-lint-no-content-*'").text.find("server.cpp:4:"),
            std::string::npos);
}

TEST_F(ClangTidy, TakesMacrosOfTheCommandAndTellsOfAModelThatIsWrong) {
  folder_.write("server.cpp", cat("#ifdef ON\n", Server, "#endif\n"));
  EXPECT_EQ(run("'--checks=-*,status-lint-*'").text.find("no-content"), std::string::npos);
  EXPECT_NE(run("'--checks=-*,status-lint-*'", "-DON").text.find("no-content"), std::string::npos);
  const Output wrong =
      run("'--checks=-*,status-lint-*' --config='CheckOptions: {status-lint.Models: gone.json}'");
  EXPECT_NE(wrong.text.find("error: status-lint: gone.json: "), std::string::npos) << wrong.text;
}

/// The script that comes with clang-tidy, with us in its place.
TEST_F(ClangTidy, RunClangTidyCallsUs) {
  folder_.write(
      "compile_commands.json",
      cat(R"([{"directory": ")",
          folder_.path(),
          R"(", "file": "server.cpp", "arguments": ["c++", "-std=c++17", "-nostdinc++", )",
          R"("-isystem", ")" STATUS_LINT_SOURCE_DIR
          R"(/tests/include/std", "-c", "server.cpp"]}])"));
  const std::string command = cat("cd ",
                                  folder_.path(),
                                  " && STATUS_LINT_CACHE_DIR=$PWD/cache " RUN_CLANG_TIDY
                                  " -clang-tidy-binary " STATUS_LINT_BINARY
                                  " -p . '-checks=-*,status-lint-no-*' -extra-arg=-DON >log 2>&1");
  EXPECT_NE(std::system(command.c_str()), 0);
  const std::string log = folder_.read("log");
  EXPECT_NE(log.find("    status-lint-no-content-with-body\n"), std::string::npos) << log;
  EXPECT_NE(log.find("server.cpp:4:16: error: 204 (No Content) response carries content"),
            std::string::npos)
      << log;
}

}  // namespace
