#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/database_search.h"

#include <gtest/gtest.h>

namespace {

using status_lint::base::cat;
using status_lint::driver::CompileCommand;
using status_lint::driver::Database;
using status_lint::driver::findDatabase;
using status_lint::driver::loadDatabase;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Remedy =
    "CMake writes it with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other builds with 'bear -- make'";

class DatabaseTest : public testing::Test {
protected:
  DatabaseTest() {
    folder_.write("src/a.cpp", "");
    folder_.write("src/b.cpp", "");
    folder_.write("build/keep", "");
  }

  Database load(std::string_view json) {
    folder_.write("build/compile_commands.json", json);
    auto database = loadDatabase("build/compile_commands.json", folder_.path());
    EXPECT_TRUE(database.has_value()) << database.error().message;
    return database.value_or(Database{});
  }

  std::string failure(std::string_view name) {
    const auto database = loadDatabase(std::string(name), folder_.path());
    return database ? "<no error>" : database.error().message;
  }

  /// The message about the only entry.
  std::string broken(std::string_view entry) {
    const Database database = load(cat("[", entry, "]"));
    EXPECT_EQ(database.commands.size(), 0U);
    return database.broken.size() == 1 ? database.broken[0].message : "<none>";
  }

  TemporaryFolder folder_;
};

TEST_F(DatabaseTest, ReadsCommandAndArguments) {
  const std::string build = folder_.path("build");
  const Database database = load(cat(R"([{"directory": ")",
                                     build,
                                     R"(", "file": "../src/a.cpp",
      "command": "g++ -DX=\\\"1\\\" -c ../src/a.cpp"},
     {"directory": ")",
                                     build,
                                     R"(", "file": ")",
                                     folder_.path("src/b.cpp"),
                                     R"(",
      "arguments": ["clang++", "-I", "a b", "b.cpp"], "output": "b.o"}])"));
  ASSERT_EQ(database.commands.size(), 2U);
  EXPECT_EQ(database.commands[0],
            (CompileCommand{build,
                            folder_.path("src/a.cpp"),
                            Words{"g++", "-DX=\"1\"", "-c", "../src/a.cpp"}}));
  EXPECT_EQ(
      database.commands[1],
      (CompileCommand{build, folder_.path("src/b.cpp"), Words{"clang++", "-I", "a b", "b.cpp"}}));
  EXPECT_TRUE(database.broken.empty());
}

TEST_F(DatabaseTest, RelativeDirectoryStartsAtTheDatabase) {
  const Database database =
      load(R"([{"directory": "../src/", "file": "a.cpp", "arguments": ["g++", "a.cpp"]}])");
  ASSERT_EQ(database.commands.size(), 1U);
  EXPECT_EQ(database.commands[0].directory, folder_.path("src"));
  EXPECT_EQ(database.commands[0].file, folder_.path("src/a.cpp"));
}

TEST_F(DatabaseTest, FolderStandsForTheDatabaseInIt) {
  load(R"([{"directory": "../src", "file": "a.cpp", "arguments": ["g++"]}])");
  const auto database = loadDatabase("build", folder_.path());
  ASSERT_TRUE(database.has_value()) << database.error().message;
  EXPECT_EQ(database->path, folder_.path("build/compile_commands.json"));
}

TEST_F(DatabaseTest, WhatIsNoDatabaseIsOneLine) {
  folder_.write("empty.json", " \n");
  folder_.write("broken.json", "[\n  {\"directory\": }\n]");
  folder_.write("object.json", "{}");
  folder_.write("none.json", "[]");
  EXPECT_EQ(failure("gone.json"), cat("gone.json: no such file; ", Remedy));
  EXPECT_EQ(failure("src"), cat("src: a directory without compile_commands.json; ", Remedy));
  EXPECT_EQ(failure("empty.json"), cat("empty.json: the file is empty; ", Remedy));
  EXPECT_EQ(
      failure("object.json"),
      cat("object.json: a compilation database is an array of entries, this is a JSON object; ",
          Remedy));
  EXPECT_EQ(failure("none.json"), cat("none.json: the database holds no entry; ", Remedy));
  const std::string message = failure("broken.json");
  EXPECT_TRUE(message.starts_with("broken.json:2:17: not JSON: syntax error")) << message;
  EXPECT_EQ(message.find('\n'), std::string::npos);
}

TEST_F(DatabaseTest, BrokenEntryIsNamedAndTheOthersStay) {
  const Database database = load(R"([
    {"directory": "../src", "file": "a.cpp", "arguments": ["g++", "a.cpp"]},
    {"directory": "../src", "arguments": ["g++", "b.cpp"]},
    {"directory": "../src", "file": "b.cpp", "arguments": ["g++", "b.cpp"]}])");
  EXPECT_EQ(database.commands.size(), 2U);
  ASSERT_EQ(database.broken.size(), 1U);
  EXPECT_EQ(database.broken[0].message,
            "build/compile_commands.json:3: entry 2 of 3: \"file\" is missing");
}

/// Wherever a build was interrupted, somebody is told.
TEST_F(DatabaseTest, NoPartOfADatabaseIsTakenForTheWhole) {
  const std::string whole = R"([
{"directory": "../src", "file": "a.cpp", "command": "g++ -DX=\\\"{[\\\" -c a.cpp"},
{"directory": "../src", "file": "b.cpp", "arguments": ["g++", "-c", "b.cpp"]}
])";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    folder_.write("build/compile_commands.json", whole.substr(0, size));
    const auto database = loadDatabase("build", folder_.path());
    EXPECT_TRUE(!database || !database->broken.empty()) << whole.substr(0, size);
  }
  EXPECT_EQ(load(whole).commands.size(), 2U);
  EXPECT_TRUE(load(whole).broken.empty());
}

/// One character too few costs at most the entries beside it, and no other.
TEST_F(DatabaseTest, AMissingCharacterCostsNoDistantEntry) {
  const std::string entry =
      R"({"directory": "../src", "file": "a.cpp", "command": "g++ -c a.cpp"})";
  const std::string head = "[\n" + entry + ",\n";
  const std::string tail = ",\n" + entry + "\n]\n";
  for (std::size_t i = 0; i < entry.size(); ++i) {
    std::string broken = entry;
    broken.erase(i, 1);
    folder_.write("build/compile_commands.json", head + broken + tail);
    const auto database = loadDatabase("build", folder_.path());
    ASSERT_TRUE(database.has_value()) << broken;
    EXPECT_GE(database->commands.size(), 2U) << broken;
  }
}

TEST_F(DatabaseTest, EachFaultOfAnEntry) {
  const std::string head = "build/compile_commands.json:1: entry 1 of 1: ";
  EXPECT_EQ(broken("7"), head + "an entry must be an object, this is a JSON number");
  EXPECT_EQ(broken(R"({"file": "a.cpp", "command": "g++"})"), head + "\"directory\" is missing");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": ["a.cpp"], "command": "g++"})"),
            head + "\"file\" must be a string, not a JSON array");
  EXPECT_EQ(broken(R"({"directory": "", "file": "a.cpp", "command": "g++"})"),
            head + "\"directory\" is empty");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp"})"),
            head + "\"command\" or \"arguments\" is missing");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "command": "  "})"),
            head + "the command is empty");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "command": "g++ 'a"})"),
            head + "in \"command\", a ' quote is never closed");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "arguments": "g++"})"),
            head + "\"arguments\" must be an array of strings, not a JSON string");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "arguments": ["g++", 1]})"),
            head + "\"arguments\" must hold strings only, element 2 is a JSON number");
  EXPECT_EQ(broken(R"({"directory": "../gone", "file": "a.cpp", "command": "g++"})"),
            cat(head,
                "directory '",
                folder_.path("gone"),
                "' does not exist; configure the build again to renew the database"));
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "gone.cpp", "command": "g++"})"),
            cat(head,
                "file '",
                folder_.path("src/gone.cpp"),
                "' does not exist; build the project first if it is generated, else renew the "
                "database"));
  EXPECT_EQ(broken(R"({"directory": "..", "file": "src", "command": "g++"})"),
            cat(head, "file '", folder_.path("src"), "' is a directory"));
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "command": "g++ @gone.rsp"})"),
            cat(head,
                "cannot read response file '",
                folder_.path("src/gone.rsp"),
                "' (No such file or directory); build the project first"));
}

TEST_F(DatabaseTest, ResponseFilesAreExpanded) {
  folder_.write("src/outer.rsp", "-DA \"-DB=x y\"\n@inner.rsp");
  folder_.write("src/inner.rsp", "-Iinc\\ dir");
  const Database database = load(R"([{"directory": "../src", "file": "a.cpp",
      "command": "g++ @outer.rsp @CMakeFiles/a.modmap -c a.cpp"}])");
  ASSERT_EQ(database.commands.size(), 1U);
  EXPECT_EQ(database.commands[0].arguments,
            (Words{"g++", "-DA", "-DB=x y", "-Iinc dir", "-c", "a.cpp"}));
}

TEST_F(DatabaseTest, ResponseFileThatIncludesItselfIsAnError) {
  folder_.write("src/loop.rsp", "@loop.rsp");
  EXPECT_EQ(broken(R"({"directory": "../src", "file": "a.cpp", "command": "g++ @loop.rsp"})"),
            cat("build/compile_commands.json:1: entry 1 of 1: response file '",
                folder_.path("src/loop.rsp"),
                "' is nested too deeply; does it include itself?"));
}

TEST_F(DatabaseTest, IsFoundInBuildFoldersHereAndAbove) {
  for (const std::string name : {"build/x64/compile_commands.json",
                                 "out/build/Debug/compile_commands.json",
                                 "cmake-build-debug/compile_commands.json",
                                 "build/compile_commands.json",
                                 "compile_commands.json"}) {
    folder_.write(name, "[]");
    const auto found = findDatabase(folder_.path("src"));
    ASSERT_TRUE(found.has_value()) << name;
    // Each is likelier than the ones before, but for `out`, which comes last.
    EXPECT_EQ(found->path,
              folder_.path(name.starts_with("out")     ? "build/x64/compile_commands.json"
                           : name.starts_with("cmake") ? "build/x64/compile_commands.json"
                                                       : name));
  }
  EXPECT_EQ(findDatabase(folder_.path())->others.size(), 4U);
}

TEST(DatabaseSearch, NothingFoundSaysWhatToDo) {
  const auto found = findDatabase("/proc/self");
  if (found) {
    GTEST_SKIP() << "there is a database at the top of this machine: " << found->path;
  }
  EXPECT_EQ(found.error().message,
            "no compile_commands.json in /proc/self, above it, or in the usual build folders; name "
            "one, or let CMake write it: cmake -S . -B build -DCMAKE_EXPORT_COMPILE_COMMANDS=ON");
}

}  // namespace
