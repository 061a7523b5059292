// --stamp: what a build system needs to know when to run again.
#include "tests/cli/program.h"
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace status_lint::tests {
namespace {

using base::cat;

class Stamp : public testing::Test {
protected:
  Stamp() {
    folder_.write("httplib.h", SmallFramework);
    folder_.write("a $b #1.cpp", SmallServer);
    folder_.write("plain.cpp", "int main() {}\n");
    folder_.write(".status-lint.yaml", "fail-on: error\nmodels: [own.json]\n");
    folder_.write("own.json", R"({"framework": "own", "headers": ["own.h"], "sites": []})");
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "a $b #1.cpp", "arguments": ["c++", "-c", "a $b #1.cpp"]},)",
                      R"({"directory": ")",
                      folder_.path(),
                      R"(", "file": "plain.cpp", "arguments": ["c++", "-c", "plain.cpp"]}])"));
  }

  ProgramResult run(const std::vector<std::string>& more) {
    std::vector<std::string> words = {".", "--root", "."};
    words.insert(words.end(), more.begin(), more.end());
    return runProgram(words, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(Stamp, NamesWhatWasReadForMake) {
  const ProgramResult result = run({"--stamp", "lint.stamp", "--cache-dir", "cache"});
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  EXPECT_TRUE(folder_.has("lint.stamp"));
  const std::string rule = folder_.read("lint.stamp.d");
  // The same where results come from the cache, and where there is none.
  EXPECT_EQ(run({"--stamp", "lint.stamp", "--cache-dir", "cache"}).exitStatus, 0);
  EXPECT_EQ(folder_.read("lint.stamp.d"), rule);
  EXPECT_EQ(run({"--stamp", "lint.stamp", "--no-cache"}).exitStatus, 0);
  EXPECT_EQ(folder_.read("lint.stamp.d"), rule);
  EXPECT_TRUE(rule.starts_with("lint.stamp: \\\n")) << rule;
  for (const std::string_view name : {".status-lint.yaml",
                                      "a\\ $$b\\ \\#1.cpp",
                                      "compile_commands.json",
                                      "httplib.h",
                                      "own.json",
                                      "plain.cpp"}) {
    EXPECT_NE(rule.find(cat("\n  ", folder_.path(), '/', name)), std::string::npos) << name << '\n'
                                                                                    << rule;
  }
  // Make agrees.
  folder_.write("Makefile", "lint.stamp:\n\techo again\ninclude lint.stamp.d\n");
  const auto make = [&] {
    EXPECT_EQ(
        std::system(cat("make -C ", folder_.path(), " > ", folder_.path("said"), " 2>&1").c_str()),
        0);
    return folder_.read("said");
  };
  EXPECT_NE(make().find("'lint.stamp' is up to date"), std::string::npos) << folder_.read("said");
  ASSERT_EQ(std::system(cat("touch -d '+1 minute' '", folder_.path("a $b #1.cpp"), "'").c_str()),
            0);
  EXPECT_NE(make().find("echo again"), std::string::npos) << folder_.read("said");
}

TEST_F(Stamp, IsNotWrittenWhereTheRunFails) {
  EXPECT_EQ(run({"--stamp", "lint.stamp", "--fail-on", "warning"}).exitStatus, 1);
  EXPECT_FALSE(folder_.has("lint.stamp") || folder_.has("lint.stamp.d"));
  folder_.write("plain.cpp", "#include <httplib.h>\nint main() { return missing; }\n");
  EXPECT_EQ(run({"--stamp", "lint.stamp"}).exitStatus, 3);
  EXPECT_FALSE(folder_.has("lint.stamp") || folder_.has("lint.stamp.d"));
  const ProgramResult nowhere = run({"--stamp", "none/lint.stamp"});
  EXPECT_EQ(nowhere.exitStatus, 2);
  EXPECT_EQ(nowhere.out, "");
  EXPECT_NE(nowhere.err.find("none/lint.stamp"), std::string::npos) << nowhere.err;
}

}  // namespace
}  // namespace status_lint::tests
