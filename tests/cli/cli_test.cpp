// The program as a user meets it: exit statuses, what is said where, and what bad input costs.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view StubHeaders = STATUS_LINT_SOURCE_DIR "/tests/include/std";

constexpr std::string_view BadServer = R"(#include <httplib.h>

void createUser(const httplib::Request&, httplib::Response& res) {
  res.status = 201;
}

int main() {
  httplib::Server server;
  server.Post("/users", createUser);
  server.listen("0.0.0.0", 80);
}
)";

class Cli : public testing::Test {
protected:
  ProgramResult run(const Words& arguments) { return runProgram(arguments, folder_.path()); }

  /// A database that compiles these sources, each with `flags`.
  void database(const Words& sources, std::string_view flags = {}) {
    std::string json = "[";
    for (const std::string& source : sources) {
      json += cat(json.size() == 1 ? "" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  source,
                  R"(", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                  StubHeaders,
                  ' ',
                  flags,
                  " -c ",
                  source,
                  "\"}");
    }
    folder_.write("compile_commands.json", json + "]");
  }

  /// The run fails with this one line, and nothing else is printed.
  void expectError(const Words& arguments, std::string_view line) {
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.exitStatus, 2) << line;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, cat("error: ", line, '\n'));
  }

  TemporaryFolder folder_;
};

TEST_F(Cli, VersionHelpAndRules) {
  EXPECT_TRUE(run({"--version"}).out.starts_with("status-lint "));
  EXPECT_NE(run({"explain", "--help"}).out.find("status-lint explain RULE|CODE"),
            std::string::npos);
  const ProgramResult rules = run({"rules"});
  EXPECT_EQ(rules.exitStatus, 0);
  EXPECT_NE(rules.out.find("created-without-location"), std::string::npos);
}

TEST_F(Cli, Explain) {
  EXPECT_NE(run({"explain", "created-without-location"}).out.find("Location"), std::string::npos);
  EXPECT_NE(run({"explain", "404"}).out.find("Not Found"), std::string::npos);
  expectError({"explain", "create-without-location"},
              "unknown rule 'create-without-location'; did you mean 'created-without-location'?");
  expectError(
      {"explain", "qqqqqqqqqqqqqqqqqqqqqqqqqq"},
      "unknown rule 'qqqqqqqqqqqqqqqqqqqqqqqqqq'; see 'status-lint rules', or give a status "
      "code such as 404");
}

TEST_F(Cli, WrongUse) {
  expectError({"--formt", "json"}, "unknown option '--formt'; did you mean '--format'?");
  expectError({"explian", "404"},
              "'explian' is neither a database nor a sub-command; did you mean 'explain'?");
  expectError({"--no-cache", "dump", "sites"}, "the sub-command 'dump' must be the first word");
  expectError({"--format", "sarf", "."}, "unknown format 'sarf'; did you mean 'sarif'?");
}

TEST_F(Cli, NoUsableDatabase) {
  folder_.write("empty.json", "");
  folder_.write("text.json", "hello");
  folder_.write("none.json", "[]");
  folder_.write("dir/x", "");
  for (const char* name : {"gone.json", "dir", "empty.json", "text.json", "none.json"}) {
    const ProgramResult result = run({name, "--output", "json:report.json"});
    EXPECT_EQ(result.exitStatus, 2) << name;
    EXPECT_EQ(result.out, "") << name;
    EXPECT_TRUE(result.err.starts_with(cat("error: ", name, ':'))) << result.err;
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
    EXPECT_FALSE(folder_.has("report.json")) << name;
  }
}

TEST_F(Cli, CleanSourceIsFoundByItself) {
  folder_.write("src/a.cpp", "#include <httplib.h>\nint main() {}\n");
  database({"src/a.cpp"});
  const ProgramResult result = runProgram({}, folder_.path("src"));
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  EXPECT_EQ(result.err, cat("note: using ", folder_.path("compile_commands.json"), '\n'));
  EXPECT_NE(result.out.find("1 translation unit analysed, 0 skipped, 0 failed"), std::string::npos)
      << result.out;
  EXPECT_EQ(runProgram({"--quiet"}, folder_.path("src")).err, "");
}

TEST_F(Cli, FindingsDecideTheExitStatus) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  const ProgramResult found = run({"--format", "concise", "."});
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_NE(found.out.find("a.cpp:4:"), std::string::npos) << found.out;
  EXPECT_NE(found.out.find("[created-without-location]"), std::string::npos) << found.out;
  EXPECT_EQ(run({"--fail-on", "never", "."}).exitStatus, 0);
  EXPECT_EQ(run({"--fail-on", "note", "."}).exitStatus, 1);
}

TEST_F(Cli, AllowCommentTakesAFindingOut) {
  std::string source(BadServer);
  source.replace(source.find("201;"),
                 4,
                 "201;  // status-lint: allow(created-without-location) found by a search");
  folder_.write("a.cpp", source);
  database({"a.cpp"});
  const ProgramResult result = run({"--format", "concise", "."});
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  EXPECT_EQ(result.out, "");
}

TEST_F(Cli, AllowedFindingsAreShownOnRequest) {
  std::string source(BadServer);
  source.replace(
      source.find("  res.status = 201;"),
      0,
      "  // status-lint: allow(created-without-location) until=2027-01-31 clients move\n");
  folder_.write("a.cpp", source);
  database({"a.cpp"});
  ::setenv("SOURCE_DATE_EPOCH", "1800000000", 1);  // 2027-01-15
  const ProgramResult shown = run({".", "--show-suppressed", "--output", "sarif:r.sarif"});
  EXPECT_EQ(shown.exitStatus, 0) << shown.err;
  EXPECT_NE(shown.out.find("a.cpp:5:16: note: allowed: 201 (Created)"), std::string::npos)
      << shown.out;
  EXPECT_NE(shown.out.find("  because: clients move\n"), std::string::npos) << shown.out;
  const auto results = nlohmann::json::parse(folder_.read("r.sarif"))["runs"][0]["results"];
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results[0]["suppressions"][0],
            (nlohmann::json{
                {"kind", "inSource"}, {"status", "accepted"}, {"justification", "clients move"}}));
  EXPECT_EQ(run({".", "--format", "concise"}).out, "");
  ::setenv("SOURCE_DATE_EPOCH", "1801500000", 1);  // 2027-02-01
  const ProgramResult over = run({".", "--format", "concise"});
  ::unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_EQ(over.exitStatus, 1);
  EXPECT_EQ(over.err,
            "warning: a.cpp:4: 'status-lint: allow(created-without-location)' was for the time "
            "until 2027-01-31\n");
}

TEST_F(Cli, AllowOfAnUnknownRuleIsAWarning) {
  folder_.write("a.cpp", "int main() {}  // status-lint: allow(create-without-location) typo\n");
  database({"a.cpp"});
  const ProgramResult result = run({"."});
  EXPECT_EQ(result.exitStatus, 0);
  EXPECT_EQ(result.err,
            "warning: a.cpp:1: 'status-lint: allow(create-without-location)' names no rule; did "
            "you mean 'created-without-location'?\n");
}

TEST_F(Cli, OutputsAreWrittenBesideStandardOutput) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  const ProgramResult result =
      run({".", "--format", "concise", "--output", "json:r.json", "--output", "text:r.txt"});
  EXPECT_EQ(result.exitStatus, 1) << result.err;
  const auto json = nlohmann::json::parse(folder_.read("r.json"));
  EXPECT_EQ(json["schemaVersion"], 1);
  ASSERT_EQ(json["findings"].size(), 1U);
  EXPECT_EQ(json["findings"][0]["rule"], "created-without-location");
  EXPECT_EQ(json["findings"][0]["path"], "a.cpp");
  EXPECT_EQ(json["findings"][0]["fingerprint"].get<std::string>().size(), 32U);
  EXPECT_NE(folder_.read("r.txt").find("res.status = 201;"), std::string::npos);
}

TEST_F(Cli, AnOutputWithoutAPathTakesThePlaceOfText) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  const ProgramResult result = run({".", "--output", "sarif:r.sarif", "--output", "gitlab"});
  EXPECT_EQ(result.exitStatus, 1) << result.err;
  EXPECT_EQ(nlohmann::json::parse(result.out)[0]["check_name"], "created-without-location");
  const auto sarif = nlohmann::json::parse(folder_.read("r.sarif"))["runs"][0];
  ASSERT_EQ(sarif["results"].size(), 1U);
  const auto& fingerprints = sarif["results"][0]["partialFingerprints"];
  EXPECT_EQ(fingerprints["statusLint/v1"].get<std::string>().size(), 32U);
  EXPECT_TRUE(fingerprints["primaryLocationLineHash"].get<std::string>().ends_with(":1"));
}

TEST_F(Cli, GithubAppendsToTheStepSummary) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  folder_.write("summary.md", "before\n");
  ::setenv("GITHUB_STEP_SUMMARY", folder_.path("summary.md").c_str(), 1);
  const ProgramResult github = run({".", "--output", "github"});
  run({".", "--format", "sarif"});
  ::unsetenv("GITHUB_STEP_SUMMARY");
  EXPECT_NE(github.out.find("\n::warning file=a.cpp,line=4,"), std::string::npos) << github.out;
  const std::string summary = folder_.read("summary.md");
  EXPECT_TRUE(summary.starts_with("before\n### status-lint: 0 errors, 1 warning, 0 notes\n"))
      << summary;
  EXPECT_EQ(summary.find("###", 10), std::string::npos) << summary;
}

TEST_F(Cli, OutputThatCannotBeWrittenIsKnownBeforeTheWork) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  const ProgramResult result = run({".", "--output", "json:none/r.json"});
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            cat("error: cannot write '",
                folder_.path("none/r.json"),
                "': there is no folder '",
                folder_.path("none"),
                "'; make it first\n"));
}

TEST_F(Cli, BrokenEntryCostsItselfOnly) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp", "gone.cpp"});
  const ProgramResult result = run({"--format", "json", "compile_commands.json"});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_EQ(result.err,
            cat("error: compile_commands.json:1: entry 2 of 2: file '",
                folder_.path("gone.cpp"),
                "' does not exist; build the project first if it is generated, else renew the "
                "database\n"));
  const auto json = nlohmann::json::parse(result.out);
  EXPECT_EQ(json["findings"].size(), 1U);
  EXPECT_EQ(json["summary"]["translationUnits"]["analysed"], 1);
  EXPECT_EQ(json["summary"]["translationUnits"]["failed"], 1);
}

TEST_F(Cli, OnlyBrokenEntriesIsNoDatabase) {
  database({"gone.cpp"});
  const ProgramResult result = run({"compile_commands.json"});
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_TRUE(result.err.ends_with("error: compile_commands.json: no entry can be used\n"))
      << result.err;
}

TEST_F(Cli, WhatParsesOfASourceThatDoesNotCompileIsAnalysed) {
  folder_.write("a.cpp", cat(BadServer, "int f() { return gone; }\nmissing x;\n"));
  database({"a.cpp"});
  const ProgramResult result = run({"--format", "concise", "."});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.out.find("[created-without-location]"), std::string::npos) << result.out;
  EXPECT_EQ(result.err,
            "error: a.cpp: does not compile (2 errors); what parses is analysed\n"
            "  a.cpp:12:18: error: use of undeclared identifier 'gone'\n"
            "  a.cpp:13:1: error: unknown type name 'missing'\n");
}

TEST_F(Cli, ACrashOfTheParserCostsItsSourceOnly) {
  folder_.write("a.cpp", BadServer);
  folder_.write("b.cpp", "#include <httplib.h>\n#pragma clang __debug crash\n");
  database({"b.cpp", "a.cpp"});
  const ProgramResult result = run({"--format", "concise", "."});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.out.find("[created-without-location]"), std::string::npos) << result.out;
  EXPECT_TRUE(result.err.starts_with("error: b.cpp: worker lost: ")) << result.err;
  EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
}

TEST_F(Cli, ASourceThatNeverEndsIsGivenUp) {
  folder_.write("a.cpp", BadServer);
  folder_.write("b.cpp", "#include \"never.h\"\nint main() {}\n");
  ASSERT_EQ(::mkfifo(folder_.path("never.h").c_str(), 0600), 0);  // reading it waits for ever
  database({"a.cpp", "b.cpp"});
  const ProgramResult result = run({"--format", "concise", "--timeout", "5", "-j2", "."});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.out.find("[created-without-location]"), std::string::npos) << result.out;
  EXPECT_EQ(result.err,
            "error: b.cpp: worker lost: not done after 5 s (--timeout gives it longer)\n");
}

TEST_F(Cli, ASourceNestedTooDeepCostsItselfOnly) {
  std::string source = cat(BadServer, "\nint f(int a) {\n  httplib::Response res;\n  ");
  for (int i = 0; i < 3000; ++i) {
    source += cat("if (a == ", i, ") res.status = ", 200 + i % 300, "; else\n  ");
  }
  folder_.write("deep.cpp", source + "res.status = 500;\n  return res.status;\n}\n");
  folder_.write("good.cpp", BadServer);
  database({"deep.cpp", "good.cpp"});
  const ProgramResult result = run({"--format", "concise", "."});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.out.find("good.cpp:4:"), std::string::npos) << result.out;
  EXPECT_EQ(result.err, "error: deep.cpp: its statements are nested too deep to be followed\n");
}

TEST_F(Cli, BrokenModel) {
  folder_.write("a.cpp", BadServer);
  folder_.write("m.json", R"({"framework": "mine", "sitess": []})");
  database({"a.cpp"});
  expectError({".", "--model", "none.json"},
              "none.json: the model cannot be read: No such file or directory");
  const ProgramResult result = run({".", "--model", "m.json"});
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(result.err.starts_with("error: m.json")) << result.err;
  EXPECT_NE(result.err.find("sites"), std::string::npos) << result.err;
}

TEST_F(Cli, FileArgumentsRestrictTheRun) {
  folder_.write("src/a.cpp", BadServer);
  folder_.write("src/b.cpp", "int f() { return 1; }\n");
  database({"src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run({".", "src/b.cpp"}).exitStatus, 0);
  EXPECT_EQ(run({".", "a.cpp"}).exitStatus, 1);
  expectError({".", "src/c.cpp"}, "src/c.cpp: no such file; did you mean 'a.cpp'?");
}

TEST_F(Cli, RootMustExist) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  expectError({".", "--root", "gone"}, "--root gone: no such directory");
}

TEST_F(Cli, Dumps) {
  folder_.write("a.cpp", BadServer);
  database({"a.cpp"});
  EXPECT_NE(run({"dump", "ir", "."}).out.find("createUser"), std::string::npos);
  EXPECT_NE(run({"dump", "outcomes", "."}).out.find("201"), std::string::npos);
  const ProgramResult sites = run({"dump", "sites", "--no-cache", "--format", "json", "."});
  EXPECT_EQ(sites.exitStatus, 0) << sites.err;
  const auto json = nlohmann::json::parse(sites.out);
  ASSERT_EQ(json["sites"].size(), 1U);
  EXPECT_EQ(json["sites"][0]["path"], "a.cpp");
  EXPECT_EQ(json["sites"][0]["line"], 4);
  EXPECT_EQ(json["sites"][0]["status"], nlohmann::json::array({201}));
}

TEST_F(Cli, OutputDoesNotDependOnWorkersOrderOrWorkingDirectory) {
  Words sources;
  for (const char* name : {"a.cpp", "b.cpp", "c.cpp"}) {
    std::string source(BadServer);
    source.replace(source.find("createUser"), 10, cat("create_", name[0], "___"));
    source.replace(source.find("createUser"), 10, cat("create_", name[0], "___"));
    folder_.write(name, source);
    sources.emplace_back(name);
  }
  folder_.write("sub/x", "");
  database(sources);
  const std::string expected = run({"--format", "json", "-j1", "."}).out;
  EXPECT_NE(expected.find("created-without-location"), std::string::npos);
  EXPECT_EQ(run({"--format", "json", "-j3", "."}).out, expected);
  EXPECT_EQ(runProgram({"--format", "json", ".."}, folder_.path("sub")).out, expected);
  std::ranges::reverse(sources);
  database(sources);
  EXPECT_EQ(run({"--format", "json", "-j2", "."}).out, expected);
}

TEST_F(Cli, TheDatabaseRunsNoCodeAndWritesNoFile) {
  folder_.write("a.cpp", "int main() {}\n");
  database({"a.cpp"},
           "-o written.o -MD -MF written.d -fplugin=./evil.so -Xclang -load -Xclang ./evil.so "
           "-ftime-trace=written.json -save-temps -Werror -fno-such-gcc-flag");
  const ProgramResult result = run({"."});
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  Words names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  EXPECT_EQ(names, (Words{"a.cpp", "compile_commands.json"}));
}

}  // namespace
