// The baseline: what it lists is not reported, wherever it moved to.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace status_lint::tests {
namespace {

using base::cat;
using Words = std::vector<std::string>;

/// A handler of this name that answers with 201 and no Location in each of `branches` branches. It
/// is static: of equal functions that the linker makes one of, one counts.
std::string handler(const std::string& name, int branches = 1) {
  // Of its own in each file: equal functions that the linker joins are one.
  std::string out =
      cat("static void ", name, "(const httplib::Request& req, httplib::Response& res) {\n");
  for (int i = 1; i < branches; ++i) {
    out += cat("  if (req.path == \"", i, "\") {\n    res.status = 201;\n    return;\n  }\n");
  }
  return out + cat("  res.status = 201;\n} static void add_",
                   name,
                   "(httplib::Server& server) { server.Post(\"/",
                   name,
                   "\", ",
                   name,
                   "); }\n");
}

class Baselines : public testing::Test {
protected:
  Baselines() { folder_.write(".git/HEAD", ""); }

  /// A database of these sources, in this order.
  void database(const Words& sources) {
    std::string json;
    for (const std::string& source : sources) {
      json += cat(json.empty() ? "" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  source,
                  R"(", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                  STATUS_LINT_SOURCE_DIR,
                  "/tests/include/std -c ",
                  source,
                  "\"}");
    }
    folder_.write("compile_commands.json", cat('[', json, ']'));
  }

  void source(const std::string& name, const std::string& code) {
    folder_.write(name, cat("#include <httplib.h>\n", code));
  }

  ProgramResult run(Words words) {
    words.emplace_back("compile_commands.json");
    return runProgram(words, folder_.path());
  }

  /// Lines of the findings that are reported: "src/a.cpp:3".
  Words found(Words words = {}) {
    words.insert(words.end(), {"--format", "concise"});
    last_ = run(words);
    Words out;
    for (const std::string& line : base::split(last_.out, '\n')) {
      if (!line.empty()) {
        out.push_back(line.substr(0, line.find(':', line.find(':') + 1)));
      }
    }
    return out;
  }

  std::string baseline() { return folder_.read(".status-lint-baseline.json"); }

  TemporaryFolder folder_;
  ProgramResult last_;
};

TEST_F(Baselines, WhatIsListedIsNotReported) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  EXPECT_EQ(found(), Words{"src/a.cpp:3"});
  const ProgramResult created = run({"baseline", "create"});
  EXPECT_EQ(created.exitStatus, 0) << created.err;
  EXPECT_EQ(created.out, ".status-lint-baseline.json: 1 finding, 1 added, 0 dropped\n");
  EXPECT_EQ(found(), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_EQ(last_.err, "note: .status-lint-baseline.json lists 1 finding of this run\n");
  EXPECT_EQ(found({"--no-baseline"}), Words{"src/a.cpp:3"});
  source("src/a.cpp", handler("create") + handler("replace"));
  EXPECT_EQ(found(), Words{"src/a.cpp:6"});
  EXPECT_EQ(last_.exitStatus, 1);
}

TEST_F(Baselines, WhatIsListedIsShownOnRequest) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  run({"baseline", "create"});
  source("src/a.cpp", handler("create") + handler("replace"));
  const ProgramResult shown =
      run({"--show-suppressed", "--output", "json:out.json", "--output", "sarif:out.sarif"});
  EXPECT_EQ(shown.exitStatus, 1) << shown.err;
  EXPECT_NE(shown.out.find("src/a.cpp:3:16: note: in the baseline: 201 (Created)"),
            std::string::npos)
      << shown.out;
  const auto json = nlohmann::json::parse(folder_.read("out.json"));
  ASSERT_EQ(json["findings"].size(), 1U);
  EXPECT_EQ(json["findings"][0]["line"], 6);
  ASSERT_EQ(json["baselined"].size(), 1U);
  EXPECT_EQ(json["baselined"][0]["line"], 3);
  EXPECT_EQ(json["summary"]["findings"]["warning"], 1);
  const auto results = nlohmann::json::parse(folder_.read("out.sarif"))["runs"][0]["results"];
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[0]["baselineState"], "new");
  EXPECT_EQ(results[1]["baselineState"], "unchanged");
  EXPECT_EQ(results[1]["suppressions"][0]["kind"], "external");
  EXPECT_EQ(results[1]["suppressions"][0]["justification"], "listed in .status-lint-baseline.json");
  const ProgramResult quiet = run({"--output", "sarif:out.sarif"});
  EXPECT_EQ(quiet.out.find("in the baseline"), std::string::npos) << quiet.out;
  EXPECT_EQ(nlohmann::json::parse(folder_.read("out.sarif"))["runs"][0]["results"].size(), 1U);
}

TEST_F(Baselines, TheFileHasNoLinesAndNoFolders) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  run({"baseline", "create"});
  const Words lines = base::split(baseline(), '\n');
  ASSERT_EQ(lines.size(), 7U) << baseline();
  EXPECT_TRUE(lines[3].starts_with(
      R"({"path": "src/a.cpp", "rule": "created-without-location", "function": "create()"))
      << lines[3];
  EXPECT_EQ(baseline().find(folder_.path()), std::string::npos);
  EXPECT_EQ(baseline().find("line"), std::string::npos);
}

TEST_F(Baselines, MovedLinesAreKnown) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  run({"baseline", "create"});
  source("src/a.cpp", cat("int more = 1;\n\n\n", handler("before"), handler("create")));
  EXPECT_EQ(found(), Words{"src/a.cpp:6"});
}

TEST_F(Baselines, EqualFindingsAreCounted) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create", 2));
  EXPECT_EQ(run({"baseline", "create"}).out,
            ".status-lint-baseline.json: 2 findings, 2 added, 0 dropped\n");
  EXPECT_EQ(found(), Words{});
  source("src/a.cpp", handler("create", 3));
  EXPECT_EQ(found().size(), 1U);
  source("src/a.cpp", handler("create", 1));
  EXPECT_EQ(found(), Words{});
  EXPECT_NE(last_.err.find("warning: .status-lint-baseline.json: 1 finding is not there any more; "
                           "'status-lint baseline prune' drops it\n"),
            std::string::npos)
      << last_.err;
}

TEST_F(Baselines, ARenamedFileIsKnown) {
  database({"src/a.cpp", "src/b.cpp"});
  source("src/a.cpp", handler("create"));
  source("src/b.cpp", handler("replace"));
  run({"baseline", "create"});
  std::filesystem::rename(folder_.path("src/a.cpp"), folder_.path("src/orders.cpp"));
  database({"src/orders.cpp", "src/b.cpp"});
  EXPECT_EQ(found(), Words{});
  EXPECT_EQ(last_.err.find("not there any more"), std::string::npos) << last_.err;
  // A copy is new: the first is still there.
  source("src/copy.cpp", handler("replace"));
  database({"src/orders.cpp", "src/b.cpp", "src/copy.cpp"});
  EXPECT_EQ(found(), Words{"src/copy.cpp:3"});
  // What was renamed is written down under its new name.
  EXPECT_EQ(run({"baseline", "prune"}).out,
            ".status-lint-baseline.json: 2 findings, 0 added, 0 dropped\n");
  EXPECT_NE(baseline().find("src/orders.cpp"), std::string::npos);
  EXPECT_EQ(baseline().find("src/a.cpp"), std::string::npos);
}

TEST_F(Baselines, WhatIsMendedIsToldAndPruned) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create") + handler("replace"));
  run({"baseline", "create"});
  source("src/a.cpp", handler("replace") + handler("add"));
  EXPECT_EQ(found(), Words{"src/a.cpp:6"});
  source("src/a.cpp", handler("replace"));
  EXPECT_EQ(found(), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_EQ(found({"--strict-baseline"}), Words{});
  EXPECT_EQ(last_.exitStatus, 1);
  source("src/a.cpp", handler("replace") + handler("add"));
  EXPECT_EQ(run({"baseline", "prune"}).out,
            ".status-lint-baseline.json: 1 finding, 0 added, 1 dropped\n");
  EXPECT_EQ(found({"--strict-baseline"}), Words{"src/a.cpp:6"});
  EXPECT_EQ(run({"baseline", "update"}).out,
            ".status-lint-baseline.json: 2 findings, 1 added, 0 dropped\n");
  EXPECT_EQ(found({"--strict-baseline"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
}

/// What a run does not look at cannot be said to be mended.
TEST_F(Baselines, APartOfTheProgramDropsNothing) {
  database({"src/a.cpp", "src/b.cpp"});
  source("src/a.cpp", handler("create"));
  source("src/b.cpp", handler("replace"));
  run({"baseline", "create"});
  const std::string before = baseline();
  source("src/b.cpp", "#error broken\n");
  EXPECT_EQ(found(), Words{});
  EXPECT_EQ(last_.exitStatus, 3);
  EXPECT_EQ(last_.err.find("not there any more"), std::string::npos) << last_.err;
  const ProgramResult pruned = run({"baseline", "prune"});
  EXPECT_EQ(pruned.exitStatus, 3);
  EXPECT_NE(pruned.err.find("entries that were not found again stay"), std::string::npos);
  EXPECT_EQ(baseline(), before);
  // Nor can what is switched off.
  source("src/b.cpp", handler("replace"));
  EXPECT_EQ(found({"--disable", "all"}), Words{});
  EXPECT_EQ(last_.err, "");
}

TEST_F(Baselines, SameBytesInAnyOrder) {
  source("src/a.cpp", handler("create", 3));
  source("src/b.cpp", handler("replace"));
  database({"src/a.cpp", "src/b.cpp"});
  run({"baseline", "create", "-j", "1"});
  const std::string once = baseline();
  std::filesystem::remove(folder_.path(".status-lint-baseline.json"));
  database({"src/b.cpp", "src/a.cpp"});
  run({"baseline", "create", "-j", "2"});
  EXPECT_EQ(baseline(), once);
}

/// As the first version wrote it: with shorter fingerprints.
constexpr std::string_view FirstVersion = R"json({"version": 1, "findings": [
{"path": "src/a.cpp", "rule": "created-without-location",
 "function": "create(httplib::Request, httplib::Response)",
 "fingerprint": "0116c765d1b51dd9", "context": "62370167e2e93848"},
{"path": "src/a.cpp", "rule": "created-without-location",
 "function": "replace(httplib::Request, httplib::Response)",
 "fingerprint": "35d4650ff41f90ab", "context": "8b3a50c7892ed930"}
]})json";

TEST_F(Baselines, AFileOfTheFirstVersionIsReadAndRenewed) {
  folder_.write(".status-lint-baseline."
                "json",
                std::string(FirstVersion));
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create") + handler("replace") + handler("add"));
  EXPECT_EQ(found(), Words{"src/a.cpp:9"});
  // A file that was renamed is
  // known too.
  std::filesystem::rename(folder_.path("src/a.cpp"), folder_.path("src/b.cpp"));
  database({"src/b.cpp"});
  EXPECT_EQ(found(), Words{"src/b.cpp:9"});
  EXPECT_EQ(run({"baseline", "prune"}).out,
            ".status-lint-baseline."
            "json: 2 findings, 0 "
            "added, 0 dropped\n");
  EXPECT_NE(baseline().find("\"version\": 2,"), std::string::npos) << baseline();
  EXPECT_EQ(baseline().find("0116c765d1b51dd9"), std::string::npos) << baseline();
  EXPECT_EQ(found({"--strict-baseline"}), Words{"src/b.cpp:9"});
}

TEST_F(Baselines, WrongUseIsTold) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  EXPECT_EQ(run({"baseline", "update"}).err,
            "error: "
            ".status-lint-baseline."
            "json: the baseline cannot "
            "be read: No such file or "
            "directory; 'status-lint "
            "baseline create' writes "
            "one\n");
  EXPECT_EQ(run({"--baseline", "b.json"}).exitStatus, 2);
  run({"baseline", "create"});
  const ProgramResult again = run({"baseline", "create"});
  EXPECT_EQ(again.exitStatus, 2);
  EXPECT_EQ(again.err,
            "error: "
            ".status-lint-baseline."
            "json is there already; "
            "'status-lint baseline "
            "update' "
            "renews it\n");
  folder_.write(".status-lint-baseline."
                "json",
                "{\n<<<<<<< HEAD\n");
  EXPECT_NE(run({}).err.find("error: "
                             ".status-lint-baseline."
                             "json: line 2, column "
                             "1: "),
            std::string::npos);
  EXPECT_EQ(run({}).exitStatus, 2);
  folder_.write(".status-lint-baseline."
                "json",
                R"({"version": 3, "findings": []})");
  EXPECT_EQ(run({}).err,
            "error: "
            ".status-lint-baseline."
            "json: /version: 3 is not "
            "a version that this "
            "program "
            "reads (1 to 2)\n");
  folder_.write(".status-lint-baseline."
                "json",
                R"({"version": 1, "findings": [{"path": "a"}]})");
  EXPECT_EQ(run({}).err,
            "error: "
            ".status-lint-baseline."
            "json: /findings/0: an "
            "entry needs the keys "
            "fingerprint, "
            "rule, path, function, "
            "context\n");
  EXPECT_EQ(run({"baseline", "creat"}).err,
            "error: unknown baseline "
            "'creat'; did you mean "
            "'create'?\n");
}

TEST_F(Baselines, TheConfigurationNamesIt) {
  database({"src/a.cpp"});
  source("src/a.cpp", handler("create"));
  folder_.write(".status-lint.yaml",
                "baseline: "
                "ci/known.json\n");
  folder_.write("ci/x", "");
  EXPECT_EQ(run({"baseline", "create"}).out,
            "ci/known.json: 1 finding, "
            "1 added, 0 dropped\n");
  EXPECT_EQ(found(), Words{});
  EXPECT_EQ(found({"--no-config"}), Words{"src/a.cpp:3"});
}

}  // namespace
}  // namespace status_lint::tests
