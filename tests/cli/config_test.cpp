// Configuration files, as a run heeds them.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::tests {
namespace {

using base::cat;
using Words = std::vector<std::string>;

constexpr std::string_view Server = R"(#include <httplib.h>
void createUser(const httplib::Request&, httplib::Response& res) { res.status = 201; }
int main() {
  httplib::Server server;
  server.Post("/users", createUser);
  server.listen("0.0.0.0", 80);
}
)";

class Config : public testing::Test {
protected:
  Config() {
    folder_.write(".git/HEAD", "");
    for (const std::string source : {"src/a.cpp", "src/api/b.cpp"}) {
      folder_.write(source, Server);
      commands_ += cat(commands_.empty() ? "" : ",",
                       R"({"directory": ")",
                       folder_.path(),
                       R"(", "file": ")",
                       source,
                       R"(", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                       STATUS_LINT_SOURCE_DIR,
                       "/tests/include/std -DOLD -c ",
                       source,
                       "\"}");
    }
    folder_.write("compile_commands.json", cat('[', commands_, ']'));
  }

  /// Findings as lines of the concise format.
  std::string found(Words words = {}, int exitStatus = -1) {
    words.insert(words.end(), {"--format", "concise", "--quiet"});
    const ProgramResult result = run(words);
    if (exitStatus >= 0) {
      EXPECT_EQ(result.exitStatus, exitStatus) << result.err;
    }
    return result.out + result.err;
  }

  ProgramResult run(const Words& words, const Words& variables = {}) {
    return runProgram(words, folder_.path(), variables);
  }

  TemporaryFolder folder_;
  std::string commands_;
};

constexpr std::string_view InA =
    "src/a.cpp:2:81: warning: 201 (Created) response has no Location field "
    "[created-without-location]\n";
constexpr std::string_view InB =
    "src/api/b.cpp:2:81: warning: 201 (Created) response has no Location field "
    "[created-without-location]\n";

std::string as(std::string_view severity, std::string line) {
  line.replace(line.find("warning"), 7, severity);
  return line;
}

TEST_F(Config, TheNearestFileOfEachSourceCounts) {
  EXPECT_EQ(found({}, 1), cat(InA, InB));
  folder_.write(".status-lint.yaml", "rules: {created-without-location: error}\n");
  EXPECT_EQ(found({}, 1), as("error", std::string(InA)) + as("error", std::string(InB)));
  folder_.write("src/api/.status-lint.yaml", "rules: {created-without-location: note}\n");
  EXPECT_EQ(found({}, 1), as("error", std::string(InA)) + as("note", std::string(InB)));
  folder_.write("src/api/.status-lint.yaml", "rules: {all: off}\n");
  EXPECT_EQ(found({}, 1), as("error", std::string(InA)));
  folder_.write("src/api/.status-lint.yaml", "root: true\n");
  EXPECT_EQ(found({}, 1), as("error", std::string(InA)) + std::string(InB));
}

TEST_F(Config, ARuleCanBeSwitchedOnForAFolder) {
  std::string server(Server);
  server.replace(server.find("201"), 3, "402");
  folder_.write("src/a.cpp", server);
  folder_.write("src/api/b.cpp", server);
  const Words others = {"--disable", "error-without-body"};
  EXPECT_EQ(found(others, 0), "");
  folder_.write("src/api/.status-lint.yaml", "rules: {payment-required-in-use: error}\n");
  const std::string only = found(others, 1);
  EXPECT_TRUE(only.starts_with("src/api/b.cpp:2:81: error: ")) << only;
  EXPECT_EQ(std::ranges::count(only, '\n'), 1) << only;
  EXPECT_EQ(found({"--disable", "all"}, 0), "");
}

TEST_F(Config, OverridesHoldForWhatTheirPatternsMatch) {
  folder_.write(".status-lint.yaml",
                "rules: {created-without-location: error}\n"
                "overrides:\n"
                "  - files: [src/api/**]\n"
                "    rules: {created-without-location: off}\n");
  EXPECT_EQ(found({}, 1), as("error", std::string(InA)));
  // The command line says that it runs; the file still says how bad it is elsewhere.
  EXPECT_EQ(found({"--enable", "created-without-location"}, 1),
            as("error", std::string(InA)) + std::string(InB));
  EXPECT_EQ(found({"--disable", "created-without-location"}, 0), "");
}

TEST_F(Config, CommentsOfRulesThatAreOffThereAreNotToldUnused) {
  folder_.write(
      "src/a.cpp",
      cat("// status-lint: allow-file(created-without-location) see the ticket\n", Server));
  folder_.write(".status-lint.yaml",
                "overrides: [{files: [src/a.cpp], rules: {created-without-location: off}}]\n");
  EXPECT_EQ(found({}, 1), InB);
}

TEST_F(Config, ExcludedSourcesAreNotParsed) {
  folder_.write("src/api/b.cpp", "#error not for us\n");
  folder_.write(".status-lint.yaml", "exclude: [src/api/]\n");
  EXPECT_EQ(found({}, 1), InA);
  folder_.write(".status-lint.yaml", "exclude: ['*.cpp']\n");
  EXPECT_EQ(found({}, 2),
            "error: " + folder_.path("compile_commands.json") +
                ": all sources are excluded by .status-lint.yaml:1\n");
  folder_.write("src/api/b.cpp", Server);
  folder_.write(".status-lint.yaml", "exclude: ['*.cpp', '!src/api/*']\n");
  EXPECT_EQ(found({}, 1), InB);
}

/// A source that is not there yet fails no run that leaves it out.
TEST_F(Config, EntriesOfExcludedSourcesMayBeBroken) {
  folder_.write("compile_commands.json",
                cat('[',
                    commands_,
                    R"(, {"directory": ")",
                    folder_.path(),
                    R"(", "file": "src/gone.cpp", "command": "c++ -c src/gone.cpp"}])"));
  EXPECT_EQ(run({}).exitStatus, 3);
  folder_.write(".status-lint.yaml", "exclude: [src/gone.cpp]\n");
  EXPECT_EQ(found({}, 1), cat(InA, InB));
}

/// A header is seen through sources that are not excluded.
TEST_F(Config, NothingIsReportedInAnExcludedHeader) {
  folder_.write("src/gen/h.h", Server);
  folder_.write("src/a.cpp", "#include \"gen/h.h\"\n");
  EXPECT_NE(found({"src/a.cpp"}, 1).find("src/gen/h.h:2:81"), std::string::npos);
  folder_.write("src/.status-lint.yaml", "exclude: [gen/]\n");
  EXPECT_EQ(found({"src/a.cpp"}, 0), "");
}

TEST_F(Config, FlagsAreAddedAndRemovedForEachSource) {
  const std::string guarded = cat("#if defined(NEW) && !defined(OLD)\n", Server, "#endif\n");
  folder_.write("src/a.cpp", guarded);
  folder_.write("src/api/b.cpp", guarded);
  EXPECT_EQ(found({}, 0), "");
  folder_.write(".status-lint.yaml", "extra-args: [-DNEW]\nremoved-args: [-DOL*]\n");
  EXPECT_NE(found({}, 1).find("src/a.cpp:3"), std::string::npos);
  folder_.write("src/api/.status-lint.yaml", "extra-args: [-UNEW]\n");
  EXPECT_EQ(found({}, 1).find("src/api"), std::string::npos);
}

TEST_F(Config, FlagsCanStandBeforeThoseOfTheDatabase) {
  folder_.write("src/a.cpp", cat("#if OLD == 1\n", Server, "#endif\n"));
  folder_.write("src/.status-lint.yaml", "extra-args-before: [-DOLD=7]\n");
  EXPECT_NE(found({"src/a.cpp"}, 1).find("src/a.cpp:3"), std::string::npos);  // -DOLD is behind it
  folder_.write("src/.status-lint.yaml", "extra-args-before: [-DOLD=7]\nremoved-args: [-DOLD]\n");
  EXPECT_EQ(found({"src/a.cpp"}, 0), "");
  folder_.write("src/.status-lint.yaml", "extra-args-before: [-DOLD=1]\nremoved-args: [-DOLD]\n");
  EXPECT_NE(found({"src/a.cpp"}, 1).find("src/a.cpp:3"), std::string::npos);
}

/// What reaches the parse is part of what the cache goes by.
TEST_F(Config, TheCacheKnowsTheFlags) {
  folder_.write("src/a.cpp", cat("#ifdef NEW\n", Server, "#endif\n"));
  const Words words = {"src/a.cpp", "--cache-dir", folder_.path("cache")};
  EXPECT_EQ(found(words, 0), "");
  folder_.write(".status-lint.yaml", "extra-args: [-DNEW]\n");
  EXPECT_NE(found(words, 1).find("src/a.cpp:3"), std::string::npos);
  EXPECT_EQ(found({"src/a.cpp", "--cache-dir", folder_.path("cache"), "--no-config"}, 0), "");
}

TEST_F(Config, TheCommandLineComesBeforeTheEnvironmentBeforeTheFiles) {
  folder_.write(".status-lint.yaml", "fail-on: error\n");
  EXPECT_EQ(run({}).exitStatus, 0);
  EXPECT_EQ(run({"--no-config"}).exitStatus, 1);
  EXPECT_EQ(run({"--fail-on", "warning"}).exitStatus, 1);
  EXPECT_EQ(run({}, {"STATUS_LINT_FAIL_ON=note"}).exitStatus, 1);
  EXPECT_EQ(run({"check", "--fail-on", "never"}, {"STATUS_LINT_FAIL_ON=note"}).exitStatus, 0);
  const ProgramResult wrong = run({}, {"STATUS_LINT_FAIL_ON=eror"});
  EXPECT_EQ(wrong.exitStatus, 2);
  EXPECT_NE(wrong.err.find("error: STATUS_LINT_FAIL_ON: unknown severity \"eror\"; did you mean "
                           "\"error\"?\n"),
            std::string::npos)
      << wrong.err;
  EXPECT_NE(run({}, {"STATUS_LINT_FAILON=note"})
                .err.find("the environment sets STATUS_LINT_FAILON, which nothing reads; did you "
                          "mean STATUS_LINT_FAIL_ON?"),
            std::string::npos);
}

TEST_F(Config, AllowedCodesOfTheCommandLineComeFirst) {
  folder_.write(".status-lint.yaml", "allow-status: [200, 404]\n");
  EXPECT_NE(found({}, 1).find("[disallowed-status]"), std::string::npos);
  EXPECT_EQ(found({"--allow-status", "201"}, 1), cat(InA, InB));
}

TEST_F(Config, SettingsOfTheWholeRunDoNotHoldInASubfolder) {
  folder_.write("src/api/.status-lint.yaml", "fail-on: never\n");
  const ProgramResult result = run({});
  EXPECT_EQ(result.exitStatus, 1);
  EXPECT_NE(
      result.err.find("warning: src/api/.status-lint.yaml:1: 'fail-on' is not heeded here: it "
                      "speaks of the whole run, and this file does not hold for all "
                      "sources\n"),
      std::string::npos)
      << result.err;
  folder_.write("src/.status-lint.yaml", "fail-on: never\n");
  EXPECT_EQ(run({}).exitStatus, 0);
}

/// What a build generates elsewhere has no say in where the project is.
TEST_F(Config, GeneratedSourcesDoNotCount) {
  folder_.write("build/gen.cpp", "int x;\n");
  folder_.write("build/compile_commands.json",
                cat('[',
                    commands_,
                    R"(, {"directory": ")",
                    folder_.path(),
                    R"(", "file": "build/gen.cpp", "command": "c++ -c build/gen.cpp"}])"));
  folder_.write("src/.status-lint.yaml", "fail-on: never\n");
  const ProgramResult result = run({"build"});
  EXPECT_EQ(result.exitStatus, 0);
  EXPECT_EQ(result.err, "");
}

TEST_F(Config, ANamedFileIsTheOnlyOne) {
  folder_.write(".status-lint.yaml", "rules: {all: off}\n");
  folder_.write("other/own.yaml",
                "overrides: [{files: [src/api/**], rules: {created-without-location: off}}]\n");
  EXPECT_EQ(found({"--config", "other/own.yaml"}, 1), InA);
  EXPECT_EQ(found({"--config", "none.yaml"}, 2),
            "error: none.yaml: the configuration cannot be read: No such file or directory\n");
}

TEST_F(Config, FrameworksAreForcedAndLeftOut) {
  folder_.write(".status-lint.yaml", "frameworks: {cpp-httplib: off}\n");
  EXPECT_EQ(found({}, 0), "");
  EXPECT_EQ(found({"--framework", "cpp-httplib"}, 1), cat(InA, InB));
  folder_.write("src/.status-lint.yaml", "frameworks: {cpp-httplib: auto}\n");
  EXPECT_EQ(found({}, 1), cat(InA, InB));
  folder_.write(".status-lint.yaml", "frameworks: {cpp-htplib: off}\n");
  EXPECT_EQ(found({}, 2),
            "error: .status-lint.yaml:1: unknown framework 'cpp-htplib'; did you mean "
            "'cpp-httplib'?\n");
}

TEST_F(Config, ARootIsTheRootOfTheProject) {
  folder_.write("src/.status-lint.yaml", "root: true\n");
  folder_.write(".status-lint.yaml", "rules: {all: off}\n");
  EXPECT_EQ(found({}, 1).substr(0, 5), "a.cpp");
}

TEST_F(Config, ReportsAreWrittenBesides) {
  folder_.write(".status-lint.yaml", "output: [json:out/all.json]\nfail-on: never\n");
  folder_.write("out/x", "");
  const ProgramResult result = run({"--output", "concise:own.txt"});
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  EXPECT_NE(result.out.find("warning: 201 (Created)"), std::string::npos) << result.out;
  EXPECT_EQ(folder_.read("own.txt"), cat(InA, InB));
  EXPECT_NE(folder_.read("out/all.json").find("created-without-location"), std::string::npos);
  // They are reports of findings: what else a sub-command prints is no such thing.
  folder_.write(".status-lint.yaml", "output: [sarif:out/all.sarif]\n");
  EXPECT_EQ(run({"dump", "sites"}).exitStatus, 0);
  EXPECT_EQ(run({"baseline", "create"}).exitStatus, 0);
  EXPECT_FALSE(folder_.has("out/all.sarif"));
  // Nor can a checkout have them written elsewhere.
  std::filesystem::create_directory_symlink("/tmp", folder_.path("away"));
  folder_.write(".status-lint.yaml", "output: [json:away/all.json]\n");
  const ProgramResult away = run({"--quiet"});
  EXPECT_EQ(away.exitStatus, 2);
  EXPECT_TRUE(away.err.starts_with(
      "error: .status-lint.yaml:1:10: it must lie below the folder of this file; "))
      << away.err;
  // A folder that is not there is told before the work.
  folder_.write(".status-lint.yaml", "output: [sarif:none/all.sarif]\n");
  const ProgramResult wrong = run({});
  EXPECT_EQ(wrong.exitStatus, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.err.find("none/all.sarif"), std::string::npos) << wrong.err;
}

TEST_F(Config, AnotherVersionOfTheToolIsAskedFor) {
  folder_.write("src/api/.status-lint.yaml", "required-version: '>=99'\nunheard-of: 1\n");
  const ProgramResult result = run({"--quiet"});
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_TRUE(result.err.starts_with("error: src/api/.status-lint.yaml:1:19: this is status-lint "))
      << result.err;
  EXPECT_EQ(result.err.find("unheard-of: 1"), std::string::npos) << result.err;
}

TEST_F(Config, PathListsTheFilesFromTheOutermost) {
  const ProgramResult none = run({"config", "path", "src/a.cpp"});
  EXPECT_EQ(none.exitStatus, 0);
  EXPECT_EQ(none.out + none.err, "note: no .status-lint.yaml holds here\n");
  folder_.write(".status-lint.yaml", "jobs: 1\n");
  folder_.write("src/api/.status-lint.yaml", "rules: {all: off}\n");
  EXPECT_EQ(run({"config", "path", "src/api/b.cpp"}).out,
            ".status-lint.yaml\nsrc/api/.status-lint.yaml\n");
  EXPECT_EQ(run({"config", "path", "src/a.cpp"}).out, ".status-lint.yaml\n");
  EXPECT_EQ(run({"config", "path"}).out, ".status-lint.yaml\n");
  folder_.write("own.yaml", "");
  EXPECT_EQ(run({"config", "path", "--config", "own.yaml"}).out, "own.yaml\n");
  const ProgramResult wrong = run({"config", "path", "src/c.cpp"});
  EXPECT_EQ(wrong.exitStatus, 2);
  EXPECT_EQ(wrong.err, "error: src/c.cpp: no such file\n");
}

TEST_F(Config, AWrongFileStopsTheRun) {
  folder_.write(".status-lint.yaml", "rules:\n  created-without-locaton: error\n");
  EXPECT_EQ(found({}, 2),
            "error: .status-lint.yaml:2:3: unknown rule \"created-without-locaton\"; did you mean "
            "\"created-without-location\"?\n"
            "  2 |   created-without-locaton: error\n"
            "    |   ^\n");
  folder_.write(".status-lint.yaml", "");
  folder_.write("src/api/.status-lint.yml", "");
  EXPECT_EQ(found({}, 2),
            "error: src/api/.status-lint.yml: a configuration is called .status-lint.yaml; rename "
            "it\n");
}

TEST_F(Config, TheCacheCanLieInTheProject) {
  folder_.write(".status-lint.yaml", "cache-dir: build/kept\n");
  const Words none = {"STATUS_LINT_CACHE_DIR="};
  EXPECT_EQ(run({}, none).exitStatus, 1);
  EXPECT_TRUE(folder_.has("build/kept/results-1.sqlite"));
  EXPECT_TRUE(run({"cache", "status"}, none).out.starts_with(folder_.path("build/kept")));
}

TEST_F(Config, ShowSaysWhatHoldsAndWhy) {
  folder_.write(
      ".status-lint.yaml",
      "profile: rest\nfail-on: error\nrules: {created-without-location: error}\n"
      "exclude: ['*.pb.cc']\nversion: 1\nrequired-version: '>=0.1'\noutput: [json:a.json]\n");
  folder_.write("src/api/.status-lint.yaml", "rules: {created-without-location: note}\n");
  const ProgramResult result =
      run({"config", "show", "src/api/b.cpp"}, {"STATUS_LINT_JOBS=3", "STATUS_LINT_CACHE_DIR="});
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  const auto has = [&](const std::string& key, const std::string& origin) {
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with(key) && line.ends_with("# " + origin)) {
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(has("profile: rest ", ".status-lint.yaml:1")) << result.out;
  EXPECT_TRUE(has("fail-on: error ", ".status-lint.yaml:2")) << result.out;
  EXPECT_TRUE(has("  created-without-location: note ", "src/api/.status-lint.yaml:1"))
      << result.out;
  EXPECT_TRUE(has("  - \"*.pb.cc\" ", ".status-lint.yaml:4")) << result.out;
  EXPECT_TRUE(has("version: 1 ", ".status-lint.yaml:5")) << result.out;
  EXPECT_TRUE(has("required-version: \">=0.1\" ", ".status-lint.yaml:6")) << result.out;
  EXPECT_TRUE(has("  - \"json:a.json\" ", ".status-lint.yaml:7")) << result.out;
  EXPECT_TRUE(has("jobs: 3 ", "STATUS_LINT_JOBS")) << result.out;
  EXPECT_TRUE(has("timeout: 120 ", "built in")) << result.out;
  // It is a configuration itself.
  folder_.write("shown.yaml", result.out);
  EXPECT_EQ(run({"config", "verify", "shown.yaml"}).out, "1 file, no errors\n");
  EXPECT_EQ(run({"--verify-config", "--config-file", "shown.yaml"}).out, "1 file, no errors\n");
}

TEST_F(Config, VerifyLooksAtAllFilesHereAboveAndBelow) {
  EXPECT_EQ(run({"config", "verify"}).out, "no .status-lint.yaml here, above or below\n");
  EXPECT_EQ(run({"--verify-config"}).out, "no .status-lint.yaml here, above or below\n");
  folder_.write(".status-lint.yaml", "jobs: 1\n");
  folder_.write("src/api/.status-lint.yaml", "rules: {all: off}\n");
  EXPECT_EQ(run({"config", "verify"}).out, "2 files, no errors\n");
  folder_.write("src/api/.status-lint.yaml", "rules: {all: of}\n");
  const ProgramResult wrong = run({"config", "verify"});
  EXPECT_EQ(wrong.exitStatus, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_TRUE(wrong.err.starts_with("error: src/api/.status-lint.yaml:1:14: unknown severity"))
      << wrong.err;
}

/// What python3-jsonschema says of a file in JSON; empty when it is right.
std::string complaint(const std::string& schema, const std::string& file) {
  const std::string command = cat(
      "python3 -W ignore -c 'import json, jsonschema, sys; jsonschema.Draft7Validator(json.load("
      "open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))' ",
      schema,
      ' ',
      file,
      " 2>&1");
  FILE* pipe = ::popen(command.c_str(), "r");
  std::string out;
  for (int c = pipe != nullptr ? std::fgetc(pipe) : EOF; c != EOF; c = std::fgetc(pipe)) {
    out += static_cast<char>(c);
  }
  return pipe != nullptr && ::pclose(pipe) == 0 ? "" : cat("failed: ", out);
}

/// The shipped schema is what the table says, and it and the program agree on samples.
TEST_F(Config, TheSchemaAgreesWithTheProgram) {
  const std::string shipped = cat(STATUS_LINT_SOURCE_DIR, "/docs/config.schema.json");
  const std::string printed = run({"config", "schema"}).out;
  if (const char* update = std::getenv("STATUS_LINT_UPDATE"); update != nullptr) {
    std::ofstream(shipped) << printed;
  }
  std::ostringstream content;
  content << std::ifstream(shipped).rdbuf();
  EXPECT_EQ(content.str(), printed) << "run with STATUS_LINT_UPDATE=1";
  if (std::system("python3 -c 'import jsonschema' 2>/dev/null") != 0) {
    GTEST_SKIP() << "python3-jsonschema is not installed";
  }
  const std::vector<std::pair<std::string, bool>> samples = {
      {"{}", true},
      {"null", true},
      {R"({"root": true, "profile": "strict", "fail-on": "never", "baseline": "b.json"})", true},
      {R"({"rules": {"all": "off", "created-without-location": "error"}})", true},
      {R"({"overrides": [{"files": ["tests/**"], "rules": {"all": "off"}}], "exclude": ["gen/"]})",
       true},
      {R"({"allow-status": ["GET 200,4xx"], "models": ["a.json"], "openapi": ["b.yaml"]})", true},
      {R"({"frameworks": {"crow": "off", "mine": "forced"}, "situations": [], "jobs": 2})", true},
      {R"({"cache": false, "cache-dir": "x/y", "cache-size": 10, "timeout": 5, "memory": 9})",
       true},
      {R"({"extra-args": ["-DX"], "removed-args": ["-W*"], "full-parse": true})", true},
      {R"({"prefer-specific": true})", true},
      {R"({"version": 1, "required-version": ">=0.1", "output": ["sarif:out/a.sarif"]})", true},
      {R"({"extra-args-before": ["-DX"]})", true},
      {R"({"version": 2})", false},
      {R"({"output": ["sarf:a"]})", false},
      {R"({"output": ["sarif"]})", false},
      {R"({"profil": "rest"})", false},
      {R"({"profile": "rst"})", false},
      {R"({"rules": {"no-such-rule": "error"}})", false},
      {R"({"rules": {"all": "fatal"}})", false},
      {R"({"rules": []})", false},
      {R"({"overrides": [{"files": ["x"]}]})", false},
      {R"({"overrides": [{"files": [], "rules": {"all": "off"}}]})", false},
      {R"({"overrides": [{"file": ["x"], "rules": {"all": "off"}}]})", false},
      {R"({"exclude": "gen"})", false},
      {R"({"models": [""]})", false},
      {R"({"jobs": 0})", false},
      {R"({"jobs": "many"})", false},
      {R"({"cache": "off"})", false},
      {R"({"frameworks": {"crow": "on"}})", false},
      {"[]", false},
  };
  const std::string schema = folder_.write("schema.json", printed);
  for (const auto& [sample, isRight] : samples) {
    const std::string file = folder_.write("sample.json", sample);
    const std::string said = complaint(schema, file);
    EXPECT_EQ(said.empty(), isRight) << sample << '\n' << said;
    EXPECT_EQ(run({"config", "verify", "sample.json"}).exitStatus, isRight ? 0 : 2) << sample;
  }
}

}  // namespace
}  // namespace status_lint::tests
