// The hook: what it makes of the files that it is given, and pre-commit running it.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;
using base::cat;
using Words = std::vector<std::string>;

/// A route that answers with 201 and no Location, in the third line of what holds it.
std::string route(const std::string& name) {
  return cat("#include <httplib.h>\nstatic void ",
             name,
             "(const httplib::Request&, httplib::Response& res) {\n  res.status = 201;\n}\n"
             "static void add_",
             name,
             "(httplib::Server& server) { server.Post(\"/",
             name,
             "\", ",
             name,
             "); }\n");
}

class PreCommit : public testing::Test {
protected:
  void database(const Words& sources) {
    std::string json;
    for (const std::string& each : sources) {
      json += cat(json.empty() ? "" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  each,
                  R"(", "command": "clang++ -std=c++17 -nostdinc++ -Iinclude -isystem )",
                  STATUS_LINT_SOURCE_DIR,
                  "/tests/include/std -c ",
                  each,
                  "\"}");
    }
    folder_.write("build/compile_commands.json", cat('[', json, ']'));
  }

  /// Lines of the findings for these files: "src/a.cpp:3".
  Words found(const Words& files, Words options = {}) {
    Words words = {"check", "--pre-commit", "--format", "concise", "--root", "."};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), files.begin(), files.end());
    last_ = runProgram(words, folder_.path());
    Words out;
    for (const std::string& line : base::split(last_.out, '\n')) {
      if (!line.empty()) {
        out.push_back(line.substr(0, line.find(':', line.find(':') + 1)));
      }
    }
    return out;
  }

  bool says(const std::string& line) { return last_.err.find(line) != std::string::npos; }

  TemporaryFolder folder_;
  ProgramResult last_;
};

TEST_F(PreCommit, OnlyTheNamedFilesAreLookedAt) {
  folder_.write("src/a.cpp", route("a"));
  folder_.write("src/b.cpp", "#error not looked at\n");
  database({"src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(found({"src/a.cpp"}), Words{"src/a.cpp:3"});
  EXPECT_EQ(last_.exitStatus, 1) << last_.err;
}

TEST_F(PreCommit, AHeaderIsSeenThroughASourceThatIncludesIt) {
  folder_.write("include/api/routes.h", route("routes"));
  folder_.write("include/api/all.hpp", "#  include <api/routes.h>\n");
  folder_.write("src/a.cpp", "#include <vector>\n");
  folder_.write("src/b.cpp", "// #include\n#include \"api/all.hpp\"\n" + route("b"));
  database({"src/a.cpp", "src/b.cpp"});
  // What stands in the source was not named.
  EXPECT_EQ(found({"include/api/routes.h"}), Words{"include/api/routes.h:3"});
  EXPECT_EQ(last_.exitStatus, 1);
  EXPECT_TRUE(says("note: include/api/routes.h: is looked at through src/b.cpp\n")) << last_.err;
}

/// A hook runs where the links lead; a database may name the files through them.
TEST_F(PreCommit, LinksAreSeenThrough) {
  folder_.write("real/include/routes.h", route("routes"));
  folder_.write("real/a.cpp", "#include <routes.h>\n" + route("a"));
  fs::create_directory_symlink(folder_.path("real"), folder_.path("link"));
  folder_.write("build/compile_commands.json",
                cat(R"([{"directory": ")",
                    folder_.path("link"),
                    R"(", "file": "a.cpp", "command": "clang++ -std=c++17 -nostdinc++ -Iinclude )",
                    "-isystem ",
                    STATUS_LINT_SOURCE_DIR,
                    R"(/tests/include/std -c a.cpp"}])"));
  EXPECT_EQ(found({"real/include/routes.h"}), Words{"link/include/routes.h:3"}) << last_.err;
  EXPECT_EQ(found({"real/a.cpp"}), Words{"link/a.cpp:4"}) << last_.err;
}

TEST_F(PreCommit, TheSourceOfTheSameNameComesFirst) {
  folder_.write("src/routes.h", route("routes"));
  folder_.write("src/a.cpp", "#include \"routes.h\"\n");
  folder_.write("src/routes.cpp", "#include \"routes.h\"\n");
  folder_.write("lib/routes.cpp", "#include \"../src/routes.h\"\n");
  database({"src/a.cpp", "lib/routes.cpp", "src/routes.cpp"});
  EXPECT_EQ(found({"src/routes.h"}), Words{"src/routes.h:3"});
  EXPECT_TRUE(says("is looked at through src/routes.cpp\n")) << last_.err;
}

TEST_F(PreCommit, AForcedIncludeCounts) {
  folder_.write("src/force.inl", route("forced"));
  folder_.write("src/a.cpp", "\n");
  folder_.write(
      "build/compile_commands.json",
      cat(R"([{"directory": ")",
          folder_.path(),
          R"(", "file": "src/a.cpp", "command": "clang++ -std=c++17 -nostdinc++ -isystem )",
          STATUS_LINT_SOURCE_DIR,
          R"(/tests/include/std -include src/force.inl -c src/a.cpp"}])"));
  EXPECT_EQ(found({"src/force.inl"}), Words{"src/force.inl:3"});
}

TEST_F(PreCommit, AHeaderThatNobodyIncludesIsTold) {
  folder_.write("src/lonely.h", route("lonely"));
  folder_.write("src/a.cpp", route("a"));
  database({"src/a.cpp"});
  EXPECT_EQ(found({"src/lonely.h"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_TRUE(
      says("note: src/lonely.h: no source of the database includes it, so that nobody looks "
           "at it\n"))
      << last_.err;
}

TEST_F(PreCommit, ASourceThatTheDatabaseDoesNotKnowIsTriedWithFlagsOfAnother) {
  folder_.write("include/known.h", "\n");
  folder_.write("src/a.cpp", route("a"));
  folder_.write("tools/t.cpp", "\n");
  folder_.write("src/new.cpp", "#include <known.h>\n");
  database({"src/a.cpp", "tools/t.cpp"});
  EXPECT_EQ(found({"src/new.cpp"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_TRUE(says("note: src/new.cpp: the database does not know it; the flags of src/a.cpp are "
                   "taken\n"))
      << last_.err;
  folder_.write("src/new.cpp", route("fresh"));
  EXPECT_EQ(found({"src/new.cpp"}), Words{"src/new.cpp:3"});
  EXPECT_EQ(last_.exitStatus, 1);
  // With the wrong flags it says nothing that it does not compile.
  folder_.write("src/new.cpp", "#include <no/such/header.h>\n");
  EXPECT_EQ(found({"src/new.cpp"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_TRUE(says("note: src/new.cpp: does not compile (1 error); what parses is analysed, with "
                   "flags that were guessed\n"))
      << last_.err;
  // A source that the database knows must compile.
  folder_.write("src/a.cpp", "#include <httplib.h>\n#error broken\n");
  found({"src/a.cpp"});
  EXPECT_EQ(last_.exitStatus, 3);
}

TEST_F(PreCommit, SourcesInCAndExcludedOnesPass) {
  folder_.write("src/a.cpp", route("a"));
  folder_.write("src/x.c", "int x;\n");
  database({"src/a.cpp"});
  EXPECT_EQ(found({"src/x.c"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_TRUE(says("note: src/x.c: the database does not know it, and sources in C are skipped"));
  folder_.write(".status-lint.yaml", "exclude: [src/]\n");
  EXPECT_EQ(found({"src/a.cpp"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0) << last_.err;
}

TEST_F(PreCommit, WithoutADatabaseNothingPassesUnlessAskedTo) {
  folder_.write("src/a.cpp", route("a"));
  EXPECT_EQ(found({"src/a.cpp"}), Words{});
  EXPECT_EQ(last_.exitStatus, 2);
  EXPECT_TRUE(says("cmake -S . -B build -DCMAKE_EXPORT_COMPILE_COMMANDS=ON\n")) << last_.err;
  EXPECT_EQ(found({"src/a.cpp"}, {"--if-no-database=skip"}), Words{});
  EXPECT_EQ(last_.exitStatus, 0);
  EXPECT_TRUE(last_.err.starts_with("warning: NOTHING IS CHECKED: no compile_commands.json"))
      << last_.err;
  // One that is named must be there.
  found({"nowhere/", "src/a.cpp"}, {"--if-no-database=skip"});
  EXPECT_EQ(last_.exitStatus, 2);
}

/// In a repository, with a hook that comes from another one.
class TryRepo : public PreCommit {
protected:
  void SetUp() override {
    if (std::system("pre-commit --version >/dev/null 2>&1") != 0) {
      GTEST_SKIP() << "pre-commit is not installed";
    }
    fs::create_directories(hooks_.path());
    fs::copy_file(fs::path(STATUS_LINT_SOURCE_DIR) / ".pre-commit-hooks.yaml",
                  hooks_.path(".pre-commit-hooks.yaml"));
    ASSERT_EQ(shell("git init -q . && git add -A && git commit -q -m hooks", hooks_).first, 0);
    folder_.write("include/routes.h", route("routes"));
    folder_.write("src/a.cpp", "#include \"routes.h\"\n");
    folder_.write("src/b.cpp", route("b"));
    folder_.write("README.md", "text\n");
    folder_.write(".gitignore", "build/\n");
    ASSERT_EQ(shell("git init -q . && git add -A && git commit -q -m code", folder_).first, 0);
    database({"src/a.cpp", "src/b.cpp"});
  }

  /// Exit status and output.
  std::pair<int, std::string> shell(const std::string& command, const TemporaryFolder& where) {
    const std::string all =
        cat("cd '",
            where.path(),
            "' && export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@t GIT_COMMITTER_NAME=t "
            "GIT_COMMITTER_EMAIL=t@t GIT_CONFIG_GLOBAL=/dev/null PRE_COMMIT_COLOR=never "
            "PRE_COMMIT_HOME='",
            home_.path(),
            "' STATUS_LINT_CACHE_DIR='",
            home_.path("cache"),
            "' PATH='",
            fs::path(STATUS_LINT_BINARY).parent_path().string(),
            "':\"$PATH\" && (",
            command,
            ") 2>&1");
    FILE* pipe = ::popen(all.c_str(), "r");
    std::string out;
    for (int c = pipe != nullptr ? std::fgetc(pipe) : EOF; c != EOF; c = std::fgetc(pipe)) {
      out += static_cast<char>(c);
    }
    const int status = pipe != nullptr ? ::pclose(pipe) : -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out};
  }

  std::pair<int, std::string> tryRepo(const std::string& arguments) {
    return shell(cat("pre-commit try-repo '", hooks_.path(), "' ", arguments), folder_);
  }

  TemporaryFolder hooks_;
  TemporaryFolder home_;
};

TEST_F(TryRepo, AStagedHeaderIsChecked) {
  folder_.write("include/routes.h", route("routes") + "// changed\n");
  ASSERT_EQ(shell("git add include", folder_).first, 0);
  const auto [status, out] = tryRepo("status-lint");
  EXPECT_EQ(status, 1) << out;
  EXPECT_NE(out.find("include/routes.h:3:16: warning: 201 (Created) response has no Location"),
            std::string::npos)
      << out;
  EXPECT_EQ(out.find("src/b.cpp"), std::string::npos) << out;
}

TEST_F(TryRepo, WhatIsRightPasses) {
  folder_.write("src/b.cpp", "int x;\n");
  folder_.write("README.md", "changed\n");
  ASSERT_EQ(shell("git add -A", folder_).first, 0);
  const auto [status, out] = tryRepo("status-lint");
  EXPECT_EQ(status, 0) << out;
  EXPECT_NE(out.find("Passed"), std::string::npos) << out;
}

TEST_F(TryRepo, OtherFilesAreSkipped) {
  folder_.write("README.md", "changed\n");
  ASSERT_EQ(shell("git add -A", folder_).first, 0);
  const auto [status, out] = tryRepo("status-lint");
  EXPECT_EQ(status, 0) << out;
  EXPECT_NE(out.find("Skipped"), std::string::npos) << out;
}

TEST_F(TryRepo, WithoutADatabaseItFails) {
  fs::remove_all(folder_.path("build"));
  const auto [status, out] = tryRepo("status-lint --all-files");
  EXPECT_EQ(status, 1) << out;
  EXPECT_NE(out.find("- exit code: 2"), std::string::npos) << out;
  EXPECT_NE(out.find("cmake -S . -B build -DCMAKE_EXPORT_COMPILE_COMMANDS=ON"), std::string::npos)
      << out;
}

TEST_F(TryRepo, TheWholeProgramIsCheckedOnDemand) {
  const auto [status, out] = tryRepo("status-lint-all --hook-stage manual");
  EXPECT_EQ(status, 1) << out;
  EXPECT_NE(out.find("src/b.cpp:3:16"), std::string::npos) << out;
  EXPECT_NE(out.find("include/routes.h:3:16"), std::string::npos) << out;
}

/// Every extension of C++ is given to the hook, and taken for no database.
TEST_F(TryRepo, EveryExtensionReachesTheHook) {
  Words files;
  for (const std::string extension : {"c++",
                                      "cc",
                                      "cpp",
                                      "cppm",
                                      "cxx",
                                      "ccm",
                                      "cxxm",
                                      "c++m",
                                      "ixx",
                                      "h",
                                      "h++",
                                      "hh",
                                      "hpp",
                                      "hxx",
                                      "inl",
                                      "ipp",
                                      "tcc",
                                      "tpp",
                                      "txx"}) {
    files.push_back(cat("all/f.", extension));
    folder_.write(files.back(), "\n");
    found({files.back()});
    EXPECT_EQ(last_.exitStatus, 0) << files.back() << '\n' << last_.err;
  }
  ASSERT_EQ(shell("git add -A", folder_).first, 0);
  const auto [status, out] = tryRepo("status-lint --verbose");
  EXPECT_EQ(status, 0) << out;
  for (const std::string& file : files) {
    EXPECT_NE(out.find(file + ':'), std::string::npos) << file << '\n' << out;
  }
}

}  // namespace
}  // namespace status_lint::tests
