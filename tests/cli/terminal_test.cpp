// What the program is like at a terminal: colours, progress, statistics, its version.
#include "tests/cli/program.h"
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <regex>

namespace status_lint::tests {
namespace {

using base::cat;
using Words = std::vector<std::string>;

class Terminal : public testing::Test {
protected:
  Terminal() { folder_.write("httplib.h", SmallFramework); }

  ProgramResult run(const Words& arguments) { return runProgram(arguments, folder_.path()); }

  void database(const Words& sources) {
    nlohmann::json all = nlohmann::json::array();
    for (const std::string& source : sources) {
      all.push_back(
          {{"directory", folder_.path()}, {"file", source}, {"arguments", {"c++", "-c", source}}});
    }
    folder_.write("compile_commands.json", all.dump());
  }

  TemporaryFolder folder_;
};

TEST_F(Terminal, TheVersionTellsWhatTheProgramWasBuiltWith) {
  const ProgramResult result = run({"--version"});
  EXPECT_EQ(result.exitStatus, 0);
  const std::regex whole(R"(status-lint \d+\.\d+\.\d+\n  LLVM and Clang )" +
                         std::to_string(STATUS_LINT_LLVM) + R"(\.\d+\.\d+, \w+ build\n)");
  EXPECT_TRUE(std::regex_match(result.out, whole)) << result.out;
}

TEST_F(Terminal, ColoursAreAskedForAndRefusedByTheEnvironment) {
  folder_.write("a.cpp", SmallServer);
  database({"a.cpp"});
  const auto isColoured = [&](const Words& more) {
    Words words = {"check", "."};
    words.insert(words.end(), more.begin(), more.end());
    return run(words).out.find('\x1b') != std::string::npos;
  };
  EXPECT_FALSE(isColoured({}));
  EXPECT_TRUE(isColoured({"--color", "always"}));
  ::setenv("CLICOLOR_FORCE", "1", 1);
  EXPECT_TRUE(isColoured({}));
  EXPECT_FALSE(isColoured({"--color", "never"}));
  ::setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(isColoured({}));
  EXPECT_TRUE(isColoured({"--color", "always"}));
  ::unsetenv("NO_COLOR");
  ::setenv("CLICOLOR_FORCE", "0", 1);
  EXPECT_FALSE(isColoured({}));
  ::unsetenv("CLICOLOR_FORCE");
}

TEST_F(Terminal, ATerminalSeesABar) {
  folder_.write("a.cpp", SmallServer);
  folder_.write("b.cpp", "#include <httplib.h>\nint f() { return 1; }\n");
  database({"a.cpp", "b.cpp"});
  const auto seen = [&](const std::string& options) {
    // `script` runs it in a terminal of its own.
    const std::string command =
        cat("cd ",
            folder_.path(),
            " && script -qc '" STATUS_LINT_BINARY " check . --no-cache -j1 ",
            options,
            "' /dev/null > seen 2>&1 < /dev/null");
    EXPECT_EQ(std::system(command.c_str()), 0);
    return folder_.read("seen");
  };
  const std::string bar = "\r\x1b[K[##########..........] 1/2 ";
  EXPECT_NE(seen("").find(bar), std::string::npos) << folder_.read("seen");
  EXPECT_EQ(seen("--no-progress").find("1/2"), std::string::npos);
  EXPECT_EQ(seen("--quiet").find("1/2"), std::string::npos);
}

TEST_F(Terminal, StatisticsAreForStandardError) {
  folder_.write("a.cpp", SmallServer);
  database({"a.cpp", "gone.cpp"});
  const Words words = {"check", "compile_commands.json", "--format", "concise", "--stats"};
  const auto with = [&](const Words& more) {
    Words all = words;
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  };
  const ProgramResult first = with({"--cache-dir", "kept"});
  EXPECT_EQ(std::ranges::count(first.out, '\n'), 1) << first.out;
  for (const std::string_view part :
       {"1 source to parse, 0 skipped, 1 broken\n",
        "0 of 1 source known\n",
        "1 handler, 1 status site, 1 outcome, 0 handlers incomplete\n",
        "1 finding\n",
        " MiB in a worker\n"}) {
    EXPECT_NE(first.err.find(part), std::string::npos) << part << first.err;
  }
  const ProgramResult second = with({"--cache-dir", "kept", "--quiet"});
  EXPECT_NE(second.err.find("1 of 1 source known"), std::string::npos) << second.err;
  EXPECT_EQ(second.out, first.out);
}

}  // namespace
}  // namespace status_lint::tests
