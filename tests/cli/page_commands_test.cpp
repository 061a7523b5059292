// Every command that the README and the pages in docs show is run, in a project like that of a
// reader. New pages and new commands need no line here, unless another test has to run them.
#include "tests/cli/page_commands.h"
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/wait.h>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;
using base::cat;

const fs::path Root = STATUS_LINT_SOURCE_DIR;

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file).rdbuf();
  return out.str();
}

/// What takes minutes, rights or another machine: which file runs it, and by what it is found
/// there.
struct Elsewhere {
  std::string_view begin;
  std::string_view file;
  std::string_view text;
};

constexpr auto RunElsewhere = std::to_array<Elsewhere>(
    {{"tool/lint.sh", "tests/cli/readme_test.cpp", "tool/lint.sh"},
     {"tests/", "tests/cli/readme_test.cpp", "NamesCommandsThatExist"},
     {"cmake --preset release && cmake --build build/release", "tests/run.sh", "--preset release"},
     {"cd build/release && cpack -G DEB", "tests/packages/debian.sh", "-G DEB"},
     {"apt-get install ./status-lint_", "tests/packages/debian.sh", "apt-get install"},
     {"cmake --install build/release", "tests/cli/install_test.cpp", "cmake --install"},
     {"cmake -S . -B build \"-DCMAKE_CXX_CLANG_TIDY",
      "tests/cli/single_file_test.cpp",
      "CLANG_TIDY"},
     {"cmake --build build", "tests/cli/single_file_test.cpp", "cmake --build"},
     {"clang-tidy-22 --load", "tests/clang_tidy/clang_tidy_runs.h", "--load="},
     {"run-clang-tidy-22", "tests/clang_tidy/clang_tidy_test.cpp", "-clang-tidy-binary"},
     {"bazel build", "tests/engines/bazel.sh", "bazel build"}});

bool isRunElsewhere(const std::string& command) {
  const auto found = std::ranges::find_if(
      RunElsewhere, [&](const Elsewhere& one) { return command.starts_with(one.begin); });
  if (found == RunElsewhere.end()) {
    return false;
  }
  EXPECT_TRUE(read(Root / found->file).contains(found->text)) << found->file;
  return true;
}

class PageCommands : public testing::TestWithParam<std::string> {
protected:
  /// What pages speak of is there: a checkout with a history, databases, files of a user's own.
  PageCommands() {
    folder_.write("project/include/httplib.h", SmallFramework);
    for (const std::string_view name : {"a", "users"}) {
      folder_.write(cat("project/src/", name, ".cpp"),
                    cat("#include <httplib.h>\n", std::string_view(SmallServer).substr(21)));
    }
    folder_.write("project/CMakeLists.txt",
                  "cmake_minimum_required(VERSION 3.20)\nproject(p CXX)\n"
                  "add_library(p OBJECT src/a.cpp src/users.cpp)\n"
                  "target_include_directories(p PRIVATE include)\n");
    for (const std::string_view name : {"compile_commands.json", "build/compile_commands.json"}) {
      folder_.write(cat("project/", name),
                    cat("[", entry("src/a.cpp"), ",\n", entry("src/users.cpp"), "]\n"));
    }
    folder_.write("project/tests.json", cat("[", entry("src/a.cpp"), "]\n"));
    folder_.write("project/.gitignore", "/build/\n");
    for (const std::string_view model : {"hearth.json", "FILE"}) {
      folder_.write(cat("project/", model),
                    R"({"framework": "hearth", "headers": ["hearth.h"], "sites": []})");
    }
    folder_.write("project/api.yaml",
                  "openapi: 3.0.0\npaths: {/users: {post: {responses: {'200': {}}}}}\n");
    folder_.write(
        "project/change.patch",
        "--- a/src/a.cpp\n+++ b/src/a.cpp\n@@ -1 +1,2 @@\n #include <httplib.h>\n+// new\n");
    for (const std::string_view program : {"reviewdog", "sonar-scanner"}) {
      const std::string file = folder_.write(cat("bin/", program), "#!/bin/sh\ncat >/dev/null\n");
      fs::permissions(file, fs::perms::owner_all);
    }
    fs::create_symlink(STATUS_LINT_BINARY, folder_.path("bin/status-lint"));
    fs::create_directories(folder_.path("project/shards"));
    EXPECT_EQ(
        run("git init -q . && git add -A && git commit -qm one && "
            "git update-ref refs/remotes/origin/main HEAD && echo >>src/a.cpp && "
            "git commit -qam two && status-lint extract -o shards/1.shard compile_commands.json"),
        0)
        << folder_.read("said");
  }

  [[nodiscard]] std::string entry(std::string_view source) const {
    return cat(R"({"directory": ")",
               folder_.path("project"),
               R"(", "file": ")",
               source,
               R"(", "arguments": ["c++", "-std=c++17", "-Iinclude", "-c", ")",
               source,
               R"("]})");
  }

  /// Gives the exit status.
  int run(const std::string& command) {
    folder_.write("script", command);
    const std::string whole =
        cat("cd ",
            folder_.path("project"),
            " && env -u XDG_CACHE_HOME HOME='",
            folder_.path(),
            "' PATH='",
            folder_.path("bin"),
            "':\"$PATH\" CXX=" STATUS_LINT_COMPILER
            " GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a "
            "GIT_COMMITTER_EMAIL=a@b GITHUB_BASE_REF=main CI_NODE_INDEX=1 CI_NODE_TOTAL=1 "
            "BUILD_DIR=. bash -e ../script >../said 2>&1 </dev/null");
    const int status = std::system(whole.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  TemporaryFolder folder_;
};

TEST_P(PageCommands, Run) {
  const std::string page = read(Root / GetParam());
  for (std::string command : commandsOn(page)) {
    if (isRunElsewhere(command)) {
      continue;
    }
    // Azure puts a path there, which a shell would take for a command.
    constexpr std::string_view Staging = "$(Build.ArtifactStagingDirectory)";
    if (const std::size_t at = command.find(Staging); at != std::string::npos) {
      command.replace(at, Staging.size(), "$BUILD_DIR");
    }
    const int status = run(command);
    const bool isOurs = command.starts_with("status-lint ");
    EXPECT_TRUE(status == 0 || (isOurs && status == 1))
        << command << "\nexit status " << status << '\n'
        << folder_.read("said").substr(0, 2000);
  }
}

std::vector<std::string> pages() {
  std::set<std::string> out = {"README.md"};
  for (const fs::directory_entry& entry : fs::directory_iterator(Root / "docs")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".md") && !commandsOn(read(entry.path())).empty()) {
      out.insert(cat("docs/", name));
    }
  }
  return {out.begin(), out.end()};
}

INSTANTIATE_TEST_SUITE_P(Docs,
                         PageCommands,
                         testing::ValuesIn(pages()),
                         [](const testing::TestParamInfo<std::string>& info) {
                           return fs::path(info.param).stem().string();
                         });

}  // namespace
}  // namespace status_lint::tests
