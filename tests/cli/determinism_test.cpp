// What is printed of a real program, the demo, with some fixtures beside it, does not depend on the
// number of workers, the order of the database, the working directory or what the cache knows: not
// by one byte.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view CacheFile = "cache/results-1.sqlite";
constexpr std::string_view Tests = STATUS_LINT_SOURCE_DIR "/tests";

/// The sources of the demo, and of rules whose findings need several functions or a whole server.
Words sources() {
  Words out;
  for (const fs::directory_entry& entry : fs::directory_iterator(cat(Tests, "/demo"))) {
    if (entry.path().extension() == ".cpp") {
      out.push_back(entry.path().string());
    }
  }
  for (const char* rule :
       {"created-without-location", "server-error-for-client-fault", "status-overwritten"}) {
    out.push_back(cat(Tests, "/rules/", rule, "/reports.cpp"));
  }
  std::ranges::sort(out);
  return out;
}

std::string databaseOf(const Words& files) {
  std::string json;
  for (const std::string& file : files) {
    json += cat(json.empty() ? "[" : ",\n",
                R"({"directory": ")",
                Tests,
                R"(", "file": ")",
                file,
                R"(", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
                Tests,
                "/include/std -c ",
                file,
                "\"}");
  }
  return json + "]\n";
}

/// All that a run says, in each format.
struct Output {
  int exitStatus = 0;
  std::string text;
  std::string json;
  std::string outcomes;
};

class Determinism : public testing::Test {
protected:
  Determinism() {
    Words files = sources();
    folder_.write("database.json", databaseOf(files));
    std::ranges::reverse(files);
    folder_.write("reversed.json", databaseOf(files));
    folder_.write("elsewhere/deep/x", "");
  }

  /// `cache`: folder of the cache; empty = none.
  Output run(const std::string& database,
             const std::string& jobs,
             const std::string& folder,
             const std::string& cache = {}) {
    const std::string report = cat("report", ++runs_, ".json");
    const std::string json = folder_.path(report);
    Words common = {database, jobs, "--quiet"};
    common.push_back(cache.empty() ? "--no-cache" : "--cache-dir=" + cache);
    const auto with = [&](const Words& first, const Words& last) {
      Words all = first;
      all.insert(all.end(), common.begin(), common.end());
      all.insert(all.end(), last.begin(), last.end());
      ProgramResult result = runProgram(all, folder);
      EXPECT_EQ(result.err, "");
      return result;
    };
    const ProgramResult check = with({}, {"--format", "text", "--output", "json:" + json});
    return {.exitStatus = check.exitStatus,
            .text = check.out,
            .json = folder_.read(report),
            .outcomes = with({"dump", "outcomes"}, {}).out};
  }

  static void expectSame(const Output& actual, const Output& expected) {
    EXPECT_EQ(actual.exitStatus, expected.exitStatus);
    EXPECT_EQ(actual.text, expected.text);
    EXPECT_EQ(actual.json, expected.json);
    EXPECT_EQ(actual.outcomes, expected.outcomes);
  }

  /// What one worker says, from the folder of the database.
  Output expected() { return run("database.json", "-j1", folder_.path()); }

  /// The same with this cache.
  Output withCache(const std::string& cache) {
    return run("database.json", "-j2", folder_.path(), folder_.path(cache));
  }

  /// Does the cache know all sources?
  bool isWhole(const std::string& cache) {
    const std::string all = std::to_string(sources().size());
    const std::string said =
        runProgram({"cache", "verify", "database.json", "--cache-dir", cache}, folder_.path()).out;
    return said.starts_with(cat(all, " of ", all, " sources known")) &&
           said.ends_with("no difference\n");
  }

  TemporaryFolder folder_;
  std::atomic<int> runs_ = 0;
};

TEST_F(Determinism, NumberOfWorkers) {
  const Output one = expected();
  EXPECT_EQ(one.exitStatus, 1);
  EXPECT_NE(one.text.find("users.cpp"), std::string::npos) << one.text;
  EXPECT_NE(one.json.find("created-without-location"), std::string::npos) << one.json;
  EXPECT_FALSE(one.outcomes.empty());
  for (const char* jobs : {"-j2", "-j4"}) {
    SCOPED_TRACE(jobs);
    expectSame(run("database.json", jobs, folder_.path()), one);
  }
}

TEST_F(Determinism, OrderOfTheDatabase) {
  expectSame(run("reversed.json", "-j2", folder_.path()), expected());
}

TEST_F(Determinism, WorkingDirectory) {
  const Output one = expected();
  expectSame(run("../../database.json", "-j2", folder_.path("elsewhere/deep")), one);
  expectSame(run(folder_.path("database.json"), "-j2", "/"), one);
}

TEST_F(Determinism, NewAndFullCache) {
  const Output one = expected();
  expectSame(withCache("cache"), one);
  EXPECT_TRUE(isWhole("cache"));
  expectSame(withCache("cache"), one);
}

TEST_F(Determinism, DamagedCache) {
  const Output one = expected();
  withCache("cache");
  const std::string whole = folder_.read(CacheFile);
  for (const std::size_t part : {0UZ, 2UZ, 4UZ}) {
    SCOPED_TRACE(part);
    std::string damaged = whole;
    for (std::size_t at = whole.size() * part / 5; at < whole.size() * (part + 1) / 5; at += 501) {
      damaged[at] = static_cast<char>(~damaged[at]);
    }
    folder_.write(CacheFile, damaged);
    expectSame(withCache("cache"), one);
  }
}

TEST_F(Determinism, CutOffCache) {
  const Output one = expected();
  withCache("cache");
  folder_.write(CacheFile, folder_.read(CacheFile).substr(0, folder_.read(CacheFile).size() / 2));
  expectSame(withCache("cache"), one);
}

TEST_F(Determinism, TwoRunsAtOnce) {
  const Output one = expected();
  Output left;
  Output right;
  std::thread other([&] { left = withCache("cache"); });
  right = withCache("cache");
  other.join();
  expectSame(left, one);
  expectSame(right, one);
}

}  // namespace
