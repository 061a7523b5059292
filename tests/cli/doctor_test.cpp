// A zoo of broken databases: what `doctor` and `check` say of each, and that the database which
// doctor writes in its place is read without complaint.
//
// tests/cli/zoo/NAME.db is a database, "@D" standing for the folder that it is tried in; NAME.txt
// is what is said. STATUS_LINT_UPDATE=1 writes the latter.
#include "tests/cli/program.h"
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::tests {
namespace {

namespace fs = std::filesystem;
using base::cat;
using Words = std::vector<std::string>;

const fs::path Zoo = STATUS_LINT_SOURCE_DIR "/tests/cli/zoo";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string contentOf(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

/// What each line says, indented.
std::string indented(const std::string& text) {
  std::string out;
  for (const std::string& line : base::split(text, '\n')) {
    out += line.empty() ? "" : cat("  ", line, '\n');
  }
  return out;
}

class DoctorZoo : public testing::Test {
protected:
  DoctorZoo() {
    folder_.write("src/httplib.h", SmallFramework);
    folder_.write("src/a.cpp", SmallServer);
    folder_.write("src/b.cpp", "int b() { return 1; }\n");
    folder_.write("src/c.cpp", "int c() { return 1; }\n");
    folder_.write("src/c.c", "int d(void) { return 1; }\n");
    folder_.write("src/pch.h", "#pragma once\n");
    folder_.write("src/loop.rsp", "@loop.rsp");
    folder_.write("src/proto.cpp", "#include \"api/users.pb.h\"\nint p() { return 1; }\n");
  }

  ProgramResult run(const Words& arguments) {
    ProgramResult result = runProgram(arguments, folder_.path("build"));
    result.out = replaced(result.out, folder_.path(), "@D");
    result.err = replaced(result.err, folder_.path(), "@D");
    return result;
  }

  void database(const std::string& text) {
    folder_.write("build/compile_commands.json", replaced(text, "@D", folder_.path()));
  }

  /// What the programs say of the database, as a page.
  std::string told() {
    const ProgramResult doctor =
        run({"doctor", "compile_commands.json", "--write-database", "repaired.json"});
    std::string out =
        cat("doctor: exit ", doctor.exitStatus, '\n', indented(doctor.out + doctor.err));
    const ProgramResult check = run({"check", "--format", "concise", "compile_commands.json"});
    out += cat("check: exit ", check.exitStatus, '\n', indented(check.out + check.err));
    if (folder_.has("build/repaired.json")) {
      const ProgramResult again = run({"check", "--format", "concise", "repaired.json"});
      out += cat("check of the repaired one: exit ",
                 again.exitStatus,
                 '\n',
                 indented(again.out + again.err));
    }
    return out;
  }

  TemporaryFolder folder_;
};

TEST_F(DoctorZoo, EachAnimal) {
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  std::size_t animals = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(Zoo)) {
    if (entry.path().extension() != ".db") {
      continue;
    }
    ++animals;
    database(contentOf(entry.path()));
    const std::string said = told();
    const fs::path expected = fs::path(entry.path()).replace_extension(".txt");
    if (update != nullptr && std::string_view(update) == "1") {
      std::ofstream(expected, std::ios::binary) << said;
    }
    EXPECT_EQ(said, contentOf(expected)) << entry.path();
    fs::remove(folder_.path("build/repaired.json"));
  }
  EXPECT_GE(animals, 25U);
}

/// Nothing is to be said of what doctor writes, whatever it was made from, but that a source does
/// not compile.
TEST_F(DoctorZoo, WhatIsRepairedIsRight) {
  for (const fs::directory_entry& entry : fs::directory_iterator(Zoo)) {
    if (entry.path().extension() != ".db") {
      continue;
    }
    database(contentOf(entry.path()));
    fs::remove(folder_.path("build/repaired.json"));
    run({"doctor", "compile_commands.json", "--write-database", "repaired.json"});
    if (!folder_.has("build/repaired.json")) {
      continue;
    }
    const auto repaired = nlohmann::json::parse(folder_.read("build/repaired.json"));
    EXPECT_FALSE(repaired.empty()) << entry.path();
    const ProgramResult doctor = run({"doctor", "repaired.json", "--format", "json"});
    if (entry.path().stem() == "only-c") {
      EXPECT_EQ(doctor.exitStatus, 2);
      continue;
    }
    const auto said = nlohmann::json::parse(doctor.out);
    EXPECT_EQ(said["database"]["unusable"], 0) << entry.path();
    EXPECT_EQ(said["database"]["entries"], repaired.size()) << entry.path();
  }
}

TEST_F(DoctorZoo, NoDatabaseAtAll) {
  folder_.write("build/keep", "");
  for (const char* command : {"doctor", "check"}) {
    const ProgramResult gone = run({command, "gone.json"});
    EXPECT_EQ(gone.exitStatus, 2);
    EXPECT_TRUE(gone.err.starts_with("error: gone.json: no such file; ")) << gone.err;
    const ProgramResult folder = run({command, "../src"});
    EXPECT_EQ(folder.exitStatus, 2);
    EXPECT_TRUE(
        folder.err.starts_with("error: ../src: a directory without compile_commands.json; "))
        << folder.err;
  }
  folder_.write("build/compile_commands.json/x", "");
  EXPECT_EQ(run({"doctor", "compile_commands.json"}).exitStatus, 2);
}

TEST_F(DoctorZoo, ADatabaseOlderThanWhatItWasMadeFrom) {
  database(contentOf(Zoo / "right.db"));
  folder_.write("src/CMakeLists.txt", "");
  folder_.write("build/CMakeCache.txt",
                cat("CMAKE_HOME_DIRECTORY:INTERNAL=", folder_.path("src"), "\n"));
  const fs::path made = folder_.path("build/compile_commands.json");
  const std::string told = "  compile_commands.json: warning: older than @D/src/CMakeLists.txt; "
                           "configure the build again\n";
  EXPECT_EQ(run({"doctor"}).out.find(told), std::string::npos);
  fs::last_write_time(made, fs::last_write_time(made) - std::chrono::hours(1));
  EXPECT_NE(run({"doctor", "."}).out.find(told), std::string::npos) << run({"doctor", "."}).out;
}

TEST_F(DoctorZoo, AsJson) {
  database(contentOf(Zoo / "directory-is-gone.db"));
  const ProgramResult result = run({"doctor", "--format", "json", "compile_commands.json"});
  EXPECT_EQ(result.exitStatus, 3) << result.err;
  const auto said = nlohmann::json::parse(result.out);
  EXPECT_EQ(said["version"], 1);
  EXPECT_EQ(said["database"]["entries"], 2);
  EXPECT_EQ(said["database"]["right"], 1);
  const auto& problem = said["database"]["problems"][0];
  EXPECT_EQ(problem["entry"], 2);
  EXPECT_EQ(problem["line"], 3);
  EXPECT_EQ(problem["severity"], "error");
  EXPECT_EQ(said["frameworks"][0]["name"], "cpp-httplib");
  EXPECT_EQ(said["handlers"], 1);
}

TEST_F(DoctorZoo, WhatIsWrongWithManyEntriesIsSaidOnce) {
  nlohmann::json all = nlohmann::json::array();
  for (int i = 0; i < 100; ++i) {
    const std::string name = cat("s", i, ".cpp");
    folder_.write(cat("src/", name), "int f();\n");
    all.push_back({{"directory", folder_.path("src")},
                   {"file", name},
                   {"arguments", {"ccache", "g++", "-c", name}}});
  }
  folder_.write("build/compile_commands.json", all.dump());
  const ProgramResult result = run({"doctor", "compile_commands.json"});
  EXPECT_NE(result.out.find("  compile_commands.json:1: entry 1: note: runs through 'ccache'; the "
                            "compiler behind it is taken (and 99 more entries)\n"),
            std::string::npos)
      << result.out;
}

}  // namespace
}  // namespace status_lint::tests
