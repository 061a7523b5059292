// What a run takes from earlier ones, and what it must not take.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Main = R"cpp(#include <httplib.h>
#include "codes.h"
#if __has_include("extra.h")
#include "extra.h"
#endif
#ifndef EXTRA
#define EXTRA 202
#endif
void work();
int main() {
  httplib::Server server;
  server.Get("/", [](const httplib::Request&, httplib::Response& res) { res.status = CODE; });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { res.status = EXTRA; });
  work();
}
)cpp";

class Cache : public testing::Test {
protected:
  Cache() {
    folder_.write("main.cpp", Main);
    folder_.write("other.cpp", "void work() {}\n");
    folder_.write("late/codes.h", "#define CODE 203\n");
    folder_.write("early/x", "");
    std::string json;
    for (const char* file : {"main.cpp", "other.cpp"}) {
      json += cat(json.empty() ? "[" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  file,
                  R"(", "command": "c++ -nostdinc++ -isystem )",
                  STATUS_LINT_SOURCE_DIR "/tests/include/std -Iearly -Igone -Ilate -c ",
                  file,
                  "\"}");
    }
    folder_.write("compile_commands.json", json + "]\n");
  }

  ProgramResult run(const Words& words) { return runProgram(words, folder_.path()); }

  /// The outcomes with the cache, which are those without it.
  std::string outcomes() {
    const Words words = {"dump", "outcomes", "."};
    Words with = words;
    with.insert(with.end(), {"--cache-dir", "cache"});
    Words without = words;
    without.push_back("--no-cache");
    const ProgramResult cached = run(with);
    EXPECT_EQ(cached.err, "");
    const ProgramResult fresh = run(without);
    EXPECT_EQ(cached.out, fresh.out);
    EXPECT_EQ(cached.exitStatus, fresh.exitStatus);
    return cached.out;
  }

  /// How many sources would not be parsed.
  std::string known(const Words& more = {}) {
    Words words = {"cache", "verify", ".", "--cache-dir", "cache"};
    words.insert(words.end(), more.begin(), more.end());
    const std::string said = run(words).out;
    return said.substr(0, said.find(' '));
  }

  static bool has(const std::string& outcomes, int code) {
    return outcomes.find(std::to_string(code)) != std::string::npos;
  }

  TemporaryFolder folder_;
};

TEST_F(Cache, NothingChanged) {
  EXPECT_EQ(known(), "0");
  EXPECT_TRUE(has(outcomes(), 203));
  EXPECT_EQ(known(), "2");
  EXPECT_TRUE(has(outcomes(), 203));
  EXPECT_EQ(run({"cache", "verify", ".", "--cache-dir", "cache"}).out,
            "2 of 2 sources known, 2 parsed again: no difference\n");
}

TEST_F(Cache, ASourceChanged) {
  outcomes();
  folder_.write("other.cpp", "void work() { int more; }\n");
  EXPECT_EQ(known(), "1");
  outcomes();
  EXPECT_EQ(known(), "2");
}

TEST_F(Cache, AHeaderChanged) {
  outcomes();
  folder_.write("late/codes.h", "#define CODE 207\n");
  EXPECT_EQ(known(), "1");
  EXPECT_TRUE(has(outcomes(), 207));
}

TEST_F(Cache, AHeaderAppearsEarlierOnThePath) {
  outcomes();
  folder_.write("early/codes.h", "#define CODE 207\n");
  EXPECT_EQ(known(), "1");
  EXPECT_TRUE(has(outcomes(), 207));
  fs::remove(folder_.path("early/codes.h"));
  EXPECT_EQ(known(), "2");
  EXPECT_TRUE(has(outcomes(), 203));
}

TEST_F(Cache, AFolderOfThePathAppears) {
  outcomes();
  folder_.write("gone/codes.h", "#define CODE 207\n");
  EXPECT_TRUE(has(outcomes(), 207));
}

TEST_F(Cache, AHeaderAppearsThatIsAskedFor) {
  outcomes();
  folder_.write("late/extra.h", "#define EXTRA 208\n");
  EXPECT_TRUE(has(outcomes(), 208));
  fs::remove(folder_.path("late/extra.h"));
  EXPECT_FALSE(has(outcomes(), 208));
}

TEST_F(Cache, ALinkLeadsElsewhere) {
  folder_.write("one/codes.h", "#define CODE 207\n");
  folder_.write("two/codes.h", "#define CODE 208\n");
  fs::create_directory_symlink(folder_.path("one"), folder_.path("gone"));
  EXPECT_TRUE(has(outcomes(), 207));
  fs::remove(folder_.path("gone"));
  fs::create_directory_symlink(folder_.path("two"), folder_.path("gone"));
  EXPECT_TRUE(has(outcomes(), 208));
}

TEST_F(Cache, AFileIsTouched) {
  outcomes();
  fs::last_write_time(folder_.path("late/codes.h"),
                      fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(known(), "2");
  outcomes();
}

TEST_F(Cache, AFileIsGone) {
  outcomes();
  fs::remove(folder_.path("late/codes.h"));
  EXPECT_EQ(known(), "1");
}

TEST_F(Cache, WhatDoesNotCompileIsNotKept) {
  folder_.write("other.cpp", "void work() { oops }\n");
  EXPECT_EQ(run({"check", ".", "--cache-dir", "cache"}).exitStatus, 3);
  EXPECT_EQ(known(), "1");
  EXPECT_EQ(run({"check", ".", "--cache-dir", "cache"}).exitStatus, 3);
}

TEST_F(Cache, OptionsThatReachTheParse) {
  outcomes();
  EXPECT_EQ(known(), "2");
  EXPECT_EQ(known({"--full-parse"}), "0");
  EXPECT_EQ(known({"--framework", "crow"}), "0");
  EXPECT_EQ(known({"--no-framework", "crow"}), "0");
  EXPECT_EQ(known({"--root", "late"}), "0");
}

TEST_F(Cache, AnEnvironmentThatReachesTheParse) {
  outcomes();
  ::setenv("CPLUS_INCLUDE_PATH", folder_.path("early").c_str(), 1);
  EXPECT_EQ(known(), "0");
  ::unsetenv("CPLUS_INCLUDE_PATH");
  EXPECT_EQ(known(), "2");
}

TEST_F(Cache, OptionsThatDoNotReachTheParse) {
  run({"check", ".", "--cache-dir", "cache", "--disable", "all", "-j1", "--fail-on", "error"});
  EXPECT_EQ(known(), "2");
}

/// Two modules, what was chosen, and sixteen packets of what single files say, each of the files
/// whose paths hash alike: where the checkout lies decides whether one or two have none.
TEST_F(Cache, StatusAndClear) {
  outcomes();
  const ProgramResult status = run({"cache", "status", "--cache-dir", "cache"});
  const std::string head = cat(folder_.path("cache/results-1.sqlite"), '\n');
  ASSERT_TRUE(status.out.starts_with(head)) << status.out;
  const std::string count =
      status.out.substr(head.size(), status.out.find(" results, ") - head.size());
  EXPECT_GE(std::stoi(count), 14) << status.out;
  EXPECT_LE(std::stoi(count), 19) << status.out;
  EXPECT_EQ(run({"cache", "clear", "--cache-dir", "cache"}).out, cat(count, " results dropped\n"));
  EXPECT_EQ(known(), "0");
}

TEST_F(Cache, WithoutAPlaceForItTheRunGoesOn) {
  folder_.write("file", "");
  const ProgramResult result = run({"check", ".", "--cache-dir", "file/cache"});
  EXPECT_EQ(
      result.err,
      cat("note: the cache '", folder_.path("file/cache"), "' cannot be used: Not a directory\n"));
  EXPECT_LE(result.exitStatus, 1);
  EXPECT_EQ(run({"cache", "status", "--cache-dir", "file/cache"}).exitStatus, 2);
}

}  // namespace
