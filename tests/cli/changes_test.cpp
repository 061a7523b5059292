// Only what changed lines have to do with, in a checkout of git.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace status_lint::tests {
namespace {

using base::cat;
using Words = std::vector<std::string>;

std::string route(const std::string& name) {
  return cat(
      "static void ",
      name,
      "(const httplib::Request&, httplib::Response& res) {\n  res.status = 201;\n}\nvoid add_",
      name,
      "(httplib::Server& server) { server.Post(\"/",
      name,
      "\", ",
      name,
      "); }\n");
}

class Changes : public testing::Test {
protected:
  void SetUp() override {
    git("init -q -b main .");
    source("src/a.cpp", route("first"));
    database({"src/a.cpp"});
    commit("first");
  }

  /// Runs git in the checkout, or in a folder of it.
  void git(const std::string& arguments, const std::string& folder = {}) {
    const std::string command =
        cat("cd '",
            folder_.path(folder),
            "' && git -c user.name=t -c user.email=t@t -c commit.gpgsign=false ",
            arguments,
            " >/dev/null 2>&1");
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
  }

  void commit(const std::string& message) {
    git("add -A");
    git("commit -q --allow-empty -m " + message);
  }

  void source(const std::string& name, const std::string& code) {
    folder_.write(name, cat("#include <httplib.h>\n", code));
  }

  void database(const Words& sources, const std::string& folder = {}) {
    std::string json;
    for (const std::string& each : sources) {
      json += cat(json.empty() ? "" : ",",
                  R"({"directory": ")",
                  folder_.path(folder),
                  R"(", "file": ")",
                  each,
                  R"(", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                  STATUS_LINT_SOURCE_DIR,
                  "/tests/include/std -c ",
                  each,
                  "\"}");
    }
    folder_.write(folder.empty() ? "compile_commands.json" : folder + "/compile_commands.json",
                  cat('[', json, ']'));
  }

  /// Lines of the findings: "src/a.cpp:3".
  Words found(Words words, const std::string& folder = {}) {
    words.insert(words.end(), {"--format", "concise", "compile_commands.json"});
    last_ = runProgram(words, folder_.path(folder));
    Words out;
    for (const std::string& line : base::split(last_.out, '\n')) {
      if (!line.empty()) {
        out.push_back(line.substr(0, line.find(':', line.find(':') + 1)));
      }
    }
    return out;
  }

  TemporaryFolder folder_;
  ProgramResult last_;
};

TEST_F(Changes, OnlyFindingsOfChangedLinesCount) {
  EXPECT_EQ(found({}), Words{"src/a.cpp:3"});
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0) << last_.err;
  EXPECT_EQ(last_.err, "note: 1 finding that no changed line has to do with is left out\n");
  source("src/a.cpp", cat("int more;\n", route("first"), route("second")));
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{"src/a.cpp:8"});
  EXPECT_EQ(last_.exitStatus, 1);
  commit("second");
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{});
  EXPECT_EQ(found({"--new-from-rev", "HEAD~1"}), Words{"src/a.cpp:8"});
}

TEST_F(Changes, FilesThatGitDoesNotKnowAreNew) {
  source("src/b.cpp", route("second"));
  source("ignored/c.cpp", route("third"));
  folder_.write(".gitignore", "ignored/\n");
  database({"src/a.cpp", "src/b.cpp", "ignored/c.cpp"});
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{"src/b.cpp:3"});
}

TEST_F(Changes, ARenamedFileIsNotNew) {
  git("mv src/a.cpp src/orders.cpp");
  database({"src/orders.cpp"});
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{});
  EXPECT_EQ(found({}), Words{"src/orders.cpp:3"});
}

/// The value stands in a line that is as it was; what makes it an answer is new.
TEST_F(Changes, AStepOfThePathCounts) {
  const std::string constant = "constexpr int Status = 201;\n";
  source("src/a.cpp",
         cat(constant,
             "static void make(const httplib::Request&, httplib::Response& res) {\n}\n",
             "void add(httplib::Server& server) { server.Post(\"/x\", make); }\n"));
  commit("second");
  source("src/a.cpp",
         cat(constant,
             "static void make(const httplib::Request&, httplib::Response& res) {\n"
             "  res.status = Status;\n}\n",
             "void add(httplib::Server& server) { server.Post(\"/x\", make); }\n"));
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}).size(), 1U);
  EXPECT_EQ(found({"--new-from-rev", "HEAD", "--no-cache"}), found({}));
}

/// git knows the checkout by another name than the database.
TEST_F(Changes, ACheckoutBehindALinkIsTheSame) {
  const TemporaryFolder other;
  const std::string link = other.path("link");
  std::filesystem::create_directory_symlink(folder_.path(), link);
  source("src/a.cpp", route("first") + route("second"));
  other.write("compile_commands.json",
              cat(R"([{"directory": ")",
                  link,
                  R"(", "file": "src/a.cpp", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                  STATUS_LINT_SOURCE_DIR,
                  R"(/tests/include/std -c src/a.cpp"}])"));
  const ProgramResult result =
      runProgram({"--new-from-rev", "HEAD", "--format", "concise"}, other.path());
  EXPECT_EQ(result.exitStatus, 1) << result.err;
  EXPECT_TRUE(result.out.starts_with("src/a.cpp:7:")) << result.out;
}

TEST_F(Changes, WhatIsNewOnABranch) {
  git("checkout -q -b topic");
  source("src/a.cpp", route("first") + route("second"));
  commit("topic");
  git("checkout -q main");
  source("src/b.cpp", route("third"));
  commit("main");
  git("checkout -q topic");
  EXPECT_EQ(found({"--new-from-merge-base", "main"}), Words{"src/a.cpp:7"});
}

TEST_F(Changes, APatchSaysWhatIsNew) {
  folder_.write("p.patch",
                "--- a/src/a.cpp\n+++ b/src/a.cpp\n@@ -3 +3 @@\n-x\n+  res.status = 201;\n");
  EXPECT_EQ(found({"--new-from-patch", "p.patch"}), Words{"src/a.cpp:3"});
  folder_.write("p.patch", "--- a/src/a.cpp\n+++ b/src/a.cpp\n@@ -6 +6 @@\n-x\n+y\n");
  EXPECT_EQ(found({"--new-from-patch", "p.patch"}), Words{});
  folder_.write("p.patch", "nothing\n");
  EXPECT_EQ(found({"--new-from-patch", "p.patch"}), Words{});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_EQ(last_.err,
            "error: --new-from-patch p.patch: this is no patch as 'git diff' or 'diff -u' writes "
            "it\n");
  found({"--new-from-patch", "none.patch"});
  EXPECT_EQ(last_.err, "error: --new-from-patch none.patch: No such file or directory\n");
}

TEST_F(Changes, AFilterSaysWhichLinesCount) {
  EXPECT_EQ(found({"--line-filter", R"([{"name":"a.cpp","lines":[[3,3]]}])"}),
            Words{"src/a.cpp:3"});
  EXPECT_EQ(found({"--line-filter", R"([{"name":"b.cpp"}])"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  found({"--line-filter", "a.cpp"});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_TRUE(last_.err.starts_with("error: --line-filter: this is no JSON; ")) << last_.err;
}

/// Neither all nor nothing is reported in place of what cannot be told.
TEST_F(Changes, AMissingRevisionIsAnErrorWithTheCommandThatMendsIt) {
  found({"--new-from-rev", "no-such"});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_EQ(
      last_.err,
      "error: --new-from-rev: this checkout has no revision 'no-such', nor a remote that could "
      "bring it; name one that 'git log' shows\n");
  git("remote add origin elsewhere");
  found({"--new-from-rev", "no-such"});
  EXPECT_EQ(last_.err,
            "error: --new-from-rev: this checkout has no revision 'no-such'; bring it: git fetch "
            "origin +no-such:no-such\n");
  found({"--new-from-rev", ""});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_EQ(last_.err, "error: option '--new-from-rev' needs a value\n");
  found({"--new-from-rev", "--output=x"});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_FALSE(folder_.has("x"));
  found({"--new-from-rev", "HEAD", "--line-filter", "[]"});
  EXPECT_EQ(last_.err,
            "error: --new-from-rev and --line-filter both say which lines count; drop one of the "
            "two\n");
  git("checkout -q --orphan other");
  commit("other");
  found({"--new-from-merge-base", "main"});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_EQ(last_.err, "error: --new-from-merge-base: HEAD and 'main' have no commit in common\n");
}

/// What is told is what helps: the command is run, and then the lines are known.
TEST_F(Changes, AShallowCloneIsMended) {
  git("branch base");
  source("src/a.cpp", route("first") + route("second"));
  commit("second");
  git("branch topic");
  git(cat("clone -q --depth=1 --branch topic file://", folder_.path(), " clone"));
  database({"src/a.cpp"}, "clone");
  const auto mend = [&](const Words& words) {
    found(words, "clone");
    EXPECT_EQ(last_.exitStatus, 2) << last_.err;
    const std::size_t at = last_.err.find("git fetch");
    ASSERT_NE(at, std::string::npos) << last_.err;
    git(last_.err.substr(at + 4, last_.err.find('\n', at) - at - 4), "clone");
  };
  mend({"--new-from-rev", "origin/base"});
  EXPECT_EQ(found({"--new-from-rev", "origin/base"}, "clone"), Words{"src/a.cpp:7"});
  mend({"--new-from-rev", "HEAD~1"});
  EXPECT_EQ(found({"--new-from-rev", "HEAD~1"}, "clone"), Words{"src/a.cpp:7"});
}

TEST_F(Changes, AMergeBaseBeyondTheCutIsMended) {
  git("branch base");
  source("src/a.cpp", route("first") + route("second"));
  commit("second");
  git("branch topic");
  git("checkout -q base");
  source("src/b.cpp", route("third"));
  commit("third");
  git(cat(
      "clone -q --depth=1 --no-single-branch --branch topic file://", folder_.path(), " clone"));
  database({"src/a.cpp"}, "clone");
  found({"--new-from-merge-base", "origin/base"}, "clone");
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_EQ(last_.err,
            "error: --new-from-merge-base: the history of this checkout is cut off before HEAD and "
            "'origin/base' meet; bring the rest: git fetch --unshallow origin\n");
  git("fetch --unshallow origin", "clone");
  EXPECT_EQ(found({"--new-from-merge-base", "origin/base"}, "clone"), Words{"src/a.cpp:7"});
}

TEST_F(Changes, OutsideOfACheckoutGitSaysSo) {
  const TemporaryFolder bare;
  bare.write("a.cpp", "");
  bare.write("compile_commands.json",
             cat(R"([{"directory": ")",
                 bare.path(),
                 R"(", "file": "a.cpp", "command": "c++ -c a.cpp"}])"));
  const ProgramResult result =
      runProgram({"--new-from-rev", "HEAD", "compile_commands.json"}, bare.path());
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_NE(result.err.find("not a git repository"), std::string::npos) << result.err;
}

/// What a checkout configures is not run.
TEST_F(Changes, NoProgramOfTheCheckoutIsRun) {
  folder_.write("evil.sh", cat("#!/bin/sh\ntouch ", folder_.path("ran"), "\n"));
  git("config core.fsmonitor 'sh evil.sh'");
  git("config diff.external 'sh evil.sh'");
  git("config diff.x.textconv 'sh evil.sh'");
  folder_.write(".gitattributes", "*.cpp diff=x\n");
  source("src/a.cpp", route("first") + route("second"));
  std::filesystem::remove(folder_.path("ran"));
  EXPECT_EQ(found({"--new-from-rev", "HEAD"}), Words{"src/a.cpp:7"});
  EXPECT_FALSE(folder_.has("ran"));
}

}  // namespace
}  // namespace status_lint::tests
