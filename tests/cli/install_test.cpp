// What is installed and packed works where it was put, and where it is moved to: the program by
// itself, and status_lint_add() in a project that finds the package.
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <sys/wait.h>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;
using base::cat;

constexpr std::string_view Project = R"(cmake_minimum_required(VERSION 3.25)
project(users CXX)

enable_testing()
find_package(StatusLint 0.1 REQUIRED)
add_library(answers STATIC src/answers.cpp)
add_executable(users src/main.cpp src/httplib.h)
target_link_libraries(users answers)
status_lint_add(users answers TEST OPTIONS --format concise ${LINT_OPTIONS})
)";

struct Ran {
  int exitStatus = -1;
  std::string said;  ///< both streams
};

class Install : public testing::Test {
protected:
  Ran run(const std::string& command) {
    const std::string whole =
        cat("cd ", folder_.path(), " && (", command, ") > said 2>&1 < /dev/null");
    const int status = std::system(whole.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder_.read("said")};
  }

  void expectRuns(const std::string& command) {
    const Ran ran = run(command);
    EXPECT_EQ(ran.exitStatus, 0) << command << '\n' << ran.said;
  }

  /// A server whose handler answers through another library of the project.
  void writeProject() {
    folder_.write("project/CMakeLists.txt", Project);
    folder_.write("project/src/httplib.h", SmallFramework);
    folder_.write(
        "project/src/answers.cpp",
        "#include \"httplib.h\"\nvoid made(httplib::Response& res) { res.status = 201; }\n");
    folder_.write("project/src/main.cpp", R"(#include "httplib.h"
void made(httplib::Response& res);
void httplib::Server::Post(const char*, void (*)(const Request&, Response&)) {}
void create(const httplib::Request&, httplib::Response& res) {
  made(res);
}
int main() {
  httplib::Server server;
  server.Post("/users", create);
}
)");
  }

  TemporaryFolder folder_;
};

TEST_F(Install, PutsEverythingInItsPlace) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  for (const char* file : {"bin/status-lint",
                           "share/man/man1/status-lint.1.gz",
                           "share/man/man5/status-lint.yaml.5.gz",
                           "share/bash-completion/completions/status-lint",
                           "share/zsh/vendor-completions/_status-lint",
                           "share/fish/vendor_completions.d/status-lint.fish",
                           "share/doc/status-lint/README.md",
                           "share/doc/status-lint/docs/rules/README.md",
                           "share/doc/status-lint/copyright",
                           "share/cmake/StatusLint/StatusLintConfig.cmake"}) {
    EXPECT_TRUE(folder_.has(cat("first/", file))) << file;
  }
  expectRuns("gzip -dc first/share/man/man1/status-lint.1.gz | grep -q '^.TH STATUS'");
  expectRuns("gzip -dc first/share/man/man5/status-lint.yaml.5.gz | grep -q '^.TH STATUS.*YAML 5'");
  expectRuns("bash -n first/share/bash-completion/completions/status-lint");
}

TEST_F(Install, ATarballRunsWhereverItIsUnpacked) {
  expectRuns(cat("cpack --config ", STATUS_LINT_BUILD_DIR, "/CPackConfig.cmake -G TGZ -B packed"));
  expectRuns("mkdir -p 'else where' && tar xzf packed/status-lint-*.tar.gz -C 'else where'");
  expectRuns("mv 'else where'/status-lint-* moved");
  writeProject();
  const auto configured = [&](const std::string& more) {
    return run(cat("cmake -G Ninja -S project -B build -DCMAKE_PREFIX_PATH=$PWD/moved "
                   "-DCMAKE_CXX_COMPILER=clang++-",
                   std::to_string(STATUS_LINT_LLVM),
                   ' ',
                   more));
  };
  const Ran first = configured("");
  ASSERT_EQ(first.exitStatus, 0) << first.said;
  expectRuns("cmake --build build");
  const std::string finding = "src/answers.cpp:2:50: warning: ";
  const Ran lint =
      run("STATUS_LINT_CACHE_DIR=$PWD/kept cmake --build build --target status-lint-users");
  EXPECT_NE(lint.exitStatus, 0);
  EXPECT_NE(lint.said.find(finding), std::string::npos) << lint.said;
  EXPECT_NE(lint.said.find("[created-without-location]"), std::string::npos) << lint.said;
  EXPECT_NE(run("ctest --test-dir build").exitStatus, 0);
  EXPECT_EQ(configured("-DLINT_OPTIONS='--fail-on;never'").exitStatus, 0);
  const Ran shown =
      run("STATUS_LINT_CACHE_DIR=$PWD/kept cmake --build build --target status-lint-users");
  EXPECT_EQ(shown.exitStatus, 0) << shown.said;
  EXPECT_NE(shown.said.find(finding), std::string::npos) << shown.said;
}

/// A target that lints does nothing when nothing has changed, and little when little has.
TEST_F(Install, WhatDidNotChangeIsNotLintedAgain) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  for (const std::string generator : {"Ninja", "Unix Makefiles"}) {
    writeProject();
    fs::remove_all(folder_.path("build"));
    fs::remove_all(folder_.path("kept"));
    expectRuns(cat("cmake -G '",
                   generator,
                   "' -S project -B build -DCMAKE_PREFIX_PATH=$PWD/first "
                   "-DLINT_OPTIONS='--stats;--fail-on;error' -DCMAKE_CXX_COMPILER=clang++-",
                   std::to_string(STATUS_LINT_LLVM)));
    const auto lint = [&] {
      return run("STATUS_LINT_CACHE_DIR=$PWD/kept cmake --build build --target status-lint-users");
    };
    const auto expectParsed = [&](std::string_view known, bool isClean) {
      const Ran ran = lint();
      EXPECT_EQ(ran.exitStatus == 0, isClean) << generator << '\n' << ran.said;
      EXPECT_NE(ran.said.find(cat(known, " of 2 sources known")), std::string::npos)
          << generator << '\n'
          << ran.said;
      EXPECT_NE(ran.said.find("[created-without-location]"), std::string::npos) << ran.said;
    };
    const auto expectNothing = [&] {
      const Ran ran = lint();
      EXPECT_EQ(ran.exitStatus, 0) << generator << '\n' << ran.said;
      EXPECT_EQ(ran.said.find("from the cache"), std::string::npos) << ran.said;
    };
    expectParsed("0", true);
    expectNothing();
    folder_.write("project/src/answers.cpp", cat(folder_.read("project/src/answers.cpp"), "\n"));
    expectParsed("1", true);
    expectNothing();
    folder_.write("project/src/httplib.h", cat(SmallFramework, "\n"));
    expectParsed("0", true);
    expectNothing();
    // A configuration that comes, changes and goes.
    folder_.write("project/src/.status-lint.yaml", "rules: {created-without-location: error}\n");
    expectParsed("2", false);
    expectParsed("2", false);
    folder_.write("project/src/.status-lint.yaml", "rules: {created-without-location: note}\n");
    expectParsed("2", true);
    expectNothing();
    fs::remove(folder_.path("project/src/.status-lint.yaml"));
    expectParsed("2", true);
    expectNothing();
  }
}

TEST_F(Install, ClangsHeadersBesideTheProgramComeFirst) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  folder_.write(cat("first/lib/clang/", std::to_string(STATUS_LINT_LLVM), "/include/stddef.h"),
                "#error these are ours\n");
  folder_.write("a.cpp", "#include <stddef.h>\n");
  folder_.write("compile_commands.json",
                R"([{"directory": ".", "file": "a.cpp", "command": "c++ -c a.cpp"}])");
  const Ran ran = run("first/bin/status-lint check --no-cache --full-parse .");
  EXPECT_EQ(ran.exitStatus, 3);
  EXPECT_NE(ran.said.find("these are ours"), std::string::npos) << ran.said;
}

TEST_F(Install, WithNinjaNothingIsLinkedForIt) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  writeProject();
  folder_.write("project/src/main.cpp",
                "#include \"httplib.h\"\nvoid missing();\nint main() { missing(); }\n");
  expectRuns(cat("cmake -G Ninja -S project -B build -DCMAKE_PREFIX_PATH=$PWD/first "
                 "-DLINT_OPTIONS='--fail-on;never' -DCMAKE_CXX_COMPILER=clang++-",
                 std::to_string(STATUS_LINT_LLVM)));
  EXPECT_NE(run("cmake --build build --target users").exitStatus, 0);
  const Ran lint = run("cmake --build build --target status-lint-users");
  EXPECT_EQ(lint.exitStatus, 0) << lint.said;
}

/// The page shows a project; it works as it stands.
TEST_F(Install, ThePageShowsAProjectThatWorks) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  expectRuns(cat("sed -n '/^```cmake/,/^```/p' ",
                 STATUS_LINT_SOURCE_DIR,
                 "/docs/install.md | grep -v '```' > shown"));
  const std::string shown = folder_.read("shown");
  ASSERT_NE(shown.find("status_lint_add(server handlers"), std::string::npos) << shown;
  writeProject();
  folder_.write("project/main.cpp", "#include \"src/main.cpp\"\n");
  folder_.write("project/CMakeLists.txt",
                cat("cmake_minimum_required(VERSION 3.25)\nproject(users CXX)\nenable_testing()\n"
                    "add_library(handlers STATIC src/answers.cpp)\n",
                    shown));
  expectRuns(cat("cmake -G Ninja -S project -B build -DCMAKE_PREFIX_PATH=$PWD/first "
                 "-DCMAKE_CXX_COMPILER=clang++-",
                 std::to_string(STATUS_LINT_LLVM)));
  const Ran lint = run("cmake --build build --target status-lint-server");
  EXPECT_EQ(lint.exitStatus, 0) << "a warning is below the limit\n" << lint.said;
  EXPECT_NE(lint.said.find("[created-without-location]"), std::string::npos) << lint.said;
}

TEST_F(Install, AWrongUseOfStatusLintAddIsTold) {
  expectRuns(cat("cmake --install ", STATUS_LINT_BUILD_DIR, " --prefix first"));
  writeProject();
  folder_.write("project/CMakeLists.txt",
                "cmake_minimum_required(VERSION 3.25)\nproject(users NONE)\n"
                "find_package(StatusLint REQUIRED)\nstatus_lint_add(userz)\n");
  const Ran ran = run("cmake -G Ninja -S project -B build -DCMAKE_PREFIX_PATH=$PWD/first");
  EXPECT_NE(ran.exitStatus, 0);
  EXPECT_NE(ran.said.find("status_lint_add: there is no target 'userz'"), std::string::npos)
      << ran.said;
}

}  // namespace
}  // namespace status_lint::tests
