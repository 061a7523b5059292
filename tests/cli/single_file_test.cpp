// Sources without a database, as a build system calls clang-tidy.
#include "tests/cli/page_run.h"
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sys/wait.h>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Headers = STATUS_LINT_SOURCE_DIR "/tests/include/std";

/// A handler that says 201 without Location, and where CLEAN is defined 200.
constexpr std::string_view Server = R"(#include <httplib.h>

#ifdef CLEAN
constexpr int Code = 200;
#else
constexpr int Code = 201;
#endif

void createUser(const httplib::Request&, httplib::Response& res) {
  res.status = Code;
}

void setUp(httplib::Server& server) {
  server.Post("/users", createUser);
}
)";

class SingleFile : public testing::Test {
protected:
  SingleFile() { folder_.write("server.cpp", Server); }

  /// Options and files, then the flags that find the headers, then these.
  ProgramResult run(Words words, const Words& flags) {
    for (const std::string_view word : {std::string_view("--"),
                                        std::string_view("-nostdinc++"),
                                        std::string_view("-isystem"),
                                        Headers}) {
      words.emplace_back(word);
    }
    words.insert(words.end(), flags.begin(), flags.end());
    return runProgram(words, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(SingleFile, IsCompiledByFlags) {
  const ProgramResult found = run({"server.cpp"}, {"-std=c++17"});
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_TRUE(found.out.starts_with("server.cpp:10:16: ")) << found.out;
  EXPECT_EQ(found.err, "");
  const ProgramResult clean = run({"--quiet", "server.cpp"}, {"-std=c++17", "-DCLEAN"});
  EXPECT_EQ(clean.exitStatus, 0) << clean.err;
  EXPECT_EQ(clean.out + clean.err, "");
}

TEST_F(SingleFile, TakesChangesOfTheCommand) {
  EXPECT_EQ(run({"--extra-arg=-DCLEAN", "server.cpp"}, {}).exitStatus, 0);
  EXPECT_EQ(run({"--extra-arg-before=-DCLEAN", "server.cpp"}, {}).exitStatus, 0);
  EXPECT_EQ(run({"--removed-arg=-DCLEAN", "server.cpp"}, {"-DCLEAN"}).exitStatus, 1);
  EXPECT_EQ(run({"--checks=-*,no-content-with-body", "server.cpp"}, {}).exitStatus, 0);
}

TEST_F(SingleFile, ReportsInTheHeadersThatAreAskedFor) {
  folder_.write("api/handlers.h", Server);
  folder_.write("server.cpp", "#include \"api/handlers.h\"\n");
  const Words shown = {"--format", "concise", "server.cpp"};
  const auto filtered = [&](std::string_view option) {
    Words words = shown;
    words.emplace_back(option);
    return run(words, {});
  };
  EXPECT_EQ(run(shown, {}).exitStatus, 1);
  EXPECT_EQ(filtered("--header-filter=api/.*").exitStatus, 1);
  const ProgramResult none = filtered("--header-filter=/core/");
  EXPECT_EQ(none.exitStatus, 0) << none.out;
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(none.err, "note: 1 finding in headers that the filter leaves out is not shown\n");
  EXPECT_EQ(filtered("--exclude-header-filter=handlers\\.h$").exitStatus, 0);
  const ProgramResult wrong = filtered("--header-filter=api/(");
  EXPECT_EQ(wrong.exitStatus, 2);
  EXPECT_TRUE(
      wrong.err.starts_with("error: option '--header-filter': 'api/(' is no regular expression: "))
      << wrong.err;
  // The source itself is no header.
  folder_.write("server.cpp", Server);
  EXPECT_EQ(filtered("--header-filter=none").exitStatus, 1);
}

TEST_F(SingleFile, TakesWarningsAsErrors) {
  const Words error = {"--fail-on", "error", "--format", "concise", "server.cpp"};
  EXPECT_EQ(run(error, {}).exitStatus, 0);
  Words strict = error;
  strict.emplace_back("--warnings-as-errors=*");
  const ProgramResult found = run(strict, {});
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_TRUE(found.out.starts_with("server.cpp:10:16: error: ")) << found.out;
  strict.back() = "--warnings-as-errors=*,-status-lint-created-without-location";
  EXPECT_EQ(run(strict, {}).exitStatus, 0);
}

TEST_F(SingleFile, ReadsWordsFromFiles) {
  folder_.write("more/words", "--format concise\n'server.cpp'\n@none-\n");
  folder_.write("more/flags", "-DCLEAN");
  const ProgramResult missing = run({"@more/words"}, {});
  EXPECT_EQ(missing.exitStatus, 2);
  EXPECT_EQ(missing.err,
            cat("error: cannot read response file '",
                folder_.path("none-"),
                "' (No such file or directory); name one that is there\n"));
  folder_.write("more/words", "--format concise\n'server.cpp'\n");
  const ProgramResult found = run({"@more/words"}, {"-std=c++17"});
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_TRUE(found.out.starts_with("server.cpp:10:16: warning: ")) << found.out;
  // With what configuration files say, too.
  folder_.write(".status-lint.yaml", "fail-on: never\n");
  EXPECT_EQ(run({"@more/words"}, {"-std=c++17"}).out, found.out);
  EXPECT_EQ(run({"@more/words"}, {"-std=c++17"}).exitStatus, 0);
}

TEST_F(SingleFile, IsCompiledByAWholeCommand) {
  const Words command = {"--",
                         "/usr/bin/c++",
                         "-nostdinc++",
                         "-isystem",
                         std::string(Headers),
                         "-MD",
                         "-MT",
                         "server.cpp.o",
                         "-o",
                         "server.cpp.o",
                         "-c",
                         folder_.path("server.cpp")};
  Words words = {
      "check", "--quiet", "--extra-arg-before=--driver-mode=g++", folder_.path("server.cpp")};
  words.insert(words.end(), command.begin(), command.end());
  const ProgramResult result = runProgram(words, folder_.path());
  EXPECT_EQ(result.exitStatus, 1);
  EXPECT_EQ(result.err, "");
  EXPECT_FALSE(folder_.has("server.cpp.o") || folder_.has("server.cpp.d"));
}

TEST_F(SingleFile, SaysWhatIsMissing) {
  EXPECT_EQ(run({}, {}).err,
            "error: no source is named before '--'; write 'status-lint FILE... -- COMMAND'\n");
  EXPECT_EQ(run({"gone.cpp"}, {}).err, "error: gone.cpp: no such file\n");
  EXPECT_EQ(run({".", "server.cpp"}, {}).err,
            "error: .: a folder; before '--' stand sources, and no database\n");
  folder_.write("a.c", "");
  EXPECT_EQ(run({"a.c"}, {}).err, "error: a.c: C is not analysed, C++ is\n");
}

TEST_F(SingleFile, GoesByTheConfiguration) {
  folder_.write(".status-lint.yaml", "fail-on: never\nextra-args: [-DCLEAN]\n");
  EXPECT_EQ(run({"--quiet", "server.cpp"}, {}).out, "");
  const ProgramResult found = run({"--removed-arg=-DCLEAN", "server.cpp"}, {});
  EXPECT_EQ(found.exitStatus, 0) << found.err;
  EXPECT_TRUE(found.out.starts_with("server.cpp:10:16: ")) << found.out;
}

TEST_F(SingleFile, IsTakenByOtherSubCommands) {
  const std::string used = run({"frameworks", "server.cpp"}, {}).out;
  EXPECT_NE(used.find("httplib"), std::string::npos) << used;
  EXPECT_NE(used, runProgram({"frameworks"}, folder_.path()).out);
  const ProgramResult examined = run({"doctor", "server.cpp"}, {});
  EXPECT_EQ(examined.exitStatus, 2);
  EXPECT_EQ(examined.err,
            "error: 'doctor' examines a database: drop '--' and the command behind it\n");
}

TEST_F(SingleFile, TakesTheDatabaseThatIsNamed) {
  folder_.write("out/compile_commands.json",
                cat(R"([{"directory": ")",
                    folder_.path(),
                    R"(", "file": "server.cpp", "arguments": ["c++", "-nostdinc++", "-isystem", ")",
                    Headers,
                    R"(", "-c", "server.cpp"]}])"));
  EXPECT_EQ(runProgram({"-p", "out", "server.cpp"}, folder_.path()).exitStatus, 1);
  EXPECT_EQ(runProgram({"-p=out", "-quiet", "--extra-arg=-DCLEAN"}, folder_.path()).exitStatus, 0);
  const ProgramResult both = run({"-p", "gone", "server.cpp"}, {});
  EXPECT_EQ(both.exitStatus, 1);
  EXPECT_EQ(both.err, "note: the database of '-p' is not read: the command behind '--' is used\n");
}

/// CMake runs what CMAKE_CXX_CLANG_TIDY names beside the compiler.
class InCMake : public SingleFile {
protected:
  /// Configures and builds with these further options of status-lint. Gives whether it was built,
  /// and what was printed.
  std::pair<bool, std::string> build(std::string_view options) {
    folder_.write("CMakeLists.txt",
                  "cmake_minimum_required(VERSION 3.25)\n"
                  "project(users LANGUAGES CXX)\n"
                  "add_library(users OBJECT server.cpp)\n"
                  "target_compile_features(users PRIVATE cxx_std_17)\n"
                  "target_compile_options(users PRIVATE -nostdinc++)\n"
                  "target_include_directories(users SYSTEM PRIVATE \"${HEADERS}\")\n");
    const std::string command =
        cat("cd ",
            folder_.path(),
            " && { cmake -G Ninja -S . -B build -DCMAKE_CXX_COMPILER=" STATUS_LINT_COMPILER
            " '-DHEADERS=",
            Headers,
            "' '-DCMAKE_CXX_CLANG_TIDY=" STATUS_LINT_BINARY ";check;--quiet;--no-cache",
            options,
            "' && cmake --build build; } >log 2>&1");
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, folder_.read("log")};
  }
};

TEST_F(InCMake, AFindingBreaksTheBuild) {
  const auto [isBuilt, log] = build("");
  EXPECT_FALSE(isBuilt);
  EXPECT_NE(log.find("[created-without-location]"), std::string::npos) << log;
}

TEST_F(InCMake, AFindingIsShownWhereItMayNotBreakTheBuild) {
  const auto [isBuilt, log] = build(";--fail-on;never");
  EXPECT_TRUE(isBuilt) << log;
  EXPECT_NE(log.find("[created-without-location]"), std::string::npos) << log;
}

TEST_F(InCMake, NothingIsSaidOfWhatIsClean) {
  const auto [isBuilt, log] = build(";--extra-arg=-DCLEAN");
  EXPECT_TRUE(isBuilt) << log;
  EXPECT_EQ(log.find("translation unit"), std::string::npos) << log;
}

TEST(SingleFilePage, ShowsWhatIsPrinted) {
  EXPECT_GE(status_lint::tests::expectPageShowsWhatIsPrinted("docs/single_files.md", "orders.cpp"),
            3);
}

}  // namespace
