// A copy of the demo that is extracted in shards.
#pragma once

#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::tests {

using Words = std::vector<std::string>;

/// All that a run says.
struct Said {
  ProgramResult program;
  std::string json;
  std::string sarif;
};

inline void expectSame(const Said& actual, const Said& expected) {
  EXPECT_EQ(actual.program.exitStatus, expected.program.exitStatus);
  EXPECT_EQ(actual.program.out, expected.program.out);
  EXPECT_EQ(actual.program.err, expected.program.err);
  EXPECT_EQ(actual.json, expected.json);
  EXPECT_EQ(actual.sarif, expected.sarif);
}

inline Words operator+(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

class Shards : public testing::Test {
protected:
  /// A copy of the demo with, beside it, a source that does not compile, one in C and entries that
  /// cannot be used.
  Shards() {
    folder_.write("project/.git/HEAD", "");
    std::filesystem::copy(STATUS_LINT_SOURCE_DIR "/tests/demo",
                          folder_.path("project/src"),
                          std::filesystem::copy_options::recursive);
    folder_.write("project/src/broken.cpp",
                  "#include \"errors.h\"\nint oops() { return missing; }\n");
    folder_.write("project/src/plain.c", "int f(void) { return 1; }\n");
    writeDatabase("project");
  }

  /// Of the database: one that cannot be used, then one for each source.
  [[nodiscard]] Words entries(const std::string& project, const std::string& flags = {}) const {
    const std::string source = folder_.path(project + "/src");
    Words names;
    for (const std::filesystem::directory_entry& entry :
         std::filesystem::directory_iterator(source)) {
      if (entry.path().extension().string().starts_with(".c")) {
        names.push_back(entry.path().filename());
      }
    }
    std::ranges::sort(names);
    const std::string head = base::cat(R"({"directory": ")", source, R"(", "file": ")");
    Words out = {base::cat(head, R"(gone.cpp", "command": "c++ gone.cpp"})")};
    for (const std::string& name : names) {
      out.push_back(base::cat(head,
                              name,
                              R"(", "command": "c++ -std=c++17 -nostdinc++ -isystem )",
                              STATUS_LINT_SOURCE_DIR "/tests/include/std",
                              " -I",
                              source,
                              flags,
                              " -c ",
                              name,
                              "\"}"));
    }
    return out;
  }

  void writeDatabase(const std::string& project, const std::string& flags = {}) {
    folder_.write(project + "/compile_commands.json",
                  base::cat('[', base::join(entries(project, flags), ",\n"), "]\n"));
  }

  ProgramResult run(const Words& words) { return runProgram(words, folder_.path()); }

  Said say(const Words& words, const std::string& from = {}) {
    const std::string json = base::cat("out", ++runs_, ".json");
    const std::string sarif = base::cat("out", runs_, ".sarif");
    const ProgramResult result = runProgram(words + Words{"--output",
                                                          "json:" + folder_.path(json),
                                                          "--output",
                                                          "sarif:" + folder_.path(sarif)},
                                            from.empty() ? folder_.path() : from);
    return {result, folder_.read(json), folder_.read(sarif)};
  }

  /// Extracts all shards; gives their files.
  Words extract(int count, const Words& more = {"project"}, const std::string& name = "shard") {
    Words files;
    for (int i = 1; i <= count; ++i) {
      files.push_back(folder_.path(base::cat(name, i, "of", count)));
      const ProgramResult result =
          run(Words{"extract", "--shard", base::cat(i, '/', count), "-o", files.back()} + more);
      EXPECT_EQ(result.exitStatus, 0) << result.err;
      EXPECT_EQ(result.out, "");
    }
    return files;
  }

  /// The one line of a refusal.
  std::string refusal(const Words& words) {
    const ProgramResult result = run(words);
    EXPECT_EQ(result.exitStatus, 2) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
    return result.err;
  }

  TemporaryFolder folder_;
  int runs_ = 0;
};

}  // namespace status_lint::tests
