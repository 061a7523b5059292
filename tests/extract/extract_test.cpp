// Lowering, held to golden text: tests/extract/input/<name>.cpp gives
// tests/extract/golden/<name>.ir. STATUS_LINT_UPDATE=1 in the environment rewrites the golden
// files.
#include "tool/base/text.h"
#include "tool/extract/extract.h"
#include "tool/extract/header_search.h"
#include "tool/ir/binary.h"
#include "tool/ir/print.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace status_lint::extract {
namespace {

namespace fs = std::filesystem;

const fs::path Tests = fs::path(STATUS_LINT_SOURCE_DIR) / "tests";

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> inputs() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(Tests / "extract" / "input")) {
    if (entry.path().extension() == ".cpp") {
      names.push_back(entry.path().stem().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

const model::Index& index() {
  static const model::Index Made(model::shippedModels(), model::shippedLibrary());
  return Made;
}

Settings settings() {
  Settings made;
  made.index = &index();
  made.root = (Tests / "extract" / "input").string();
  made.resourceDirectory = findResourceDirectory();
  return made;
}

Input inputFor(const fs::path& file, const std::vector<std::string>& flags = {}) {
  Input input;
  input.directory = file.parent_path().string();
  input.file = file.string();
  input.arguments = {
      "clang++", "-std=c++20", "-nostdinc++", "-isystem", (Tests / "include" / "std").string()};
  input.arguments.insert(input.arguments.end(), flags.begin(), flags.end());
  input.arguments.push_back(file.string());
  return input;
}

Input inputFor(const std::string& name) {
  return inputFor(Tests / "extract" / "input" / (name + ".cpp"));
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, PrintsAsExpected) {
  if (STATUS_LINT_LLVM != 22) {
    GTEST_SKIP() << "the goldens spell types as LLVM 22 does";
  }
  const Settings set = settings();
  const auto module = extract(inputFor(GetParam()), set);
  ASSERT_TRUE(module.has_value()) << module.error().message;
  for (const ir::Diagnostic& error : module->errors) {
    ADD_FAILURE() << error.path << ":" << error.line << ": " << error.message;
  }
  for (const std::string& problem : ir::verify(*module)) {
    ADD_FAILURE() << problem;
  }
  const std::string printed = ir::print(*module, set.root);
  const fs::path golden = Tests / "extract" / "golden" / (GetParam() + ".ir");
  if (std::getenv("STATUS_LINT_UPDATE") != nullptr) {
    std::ofstream(golden, std::ios::binary) << printed;
  }
  EXPECT_EQ(content(golden), printed) << "run with STATUS_LINT_UPDATE=1 if the change is meant";
}

TEST_P(Golden, SurvivesItsBinaryForm) {
  const Settings set = settings();
  const auto module = extract(inputFor(GetParam()), set);
  ASSERT_TRUE(module.has_value());
  const auto back = ir::decode(ir::encode(*module));
  ASSERT_TRUE(back.has_value()) << back.error().message;
  EXPECT_TRUE(*back == *module);
}

TEST_P(Golden, IsTheSameWithAllBodiesParsed) {
  Settings set = settings();
  const auto skipped = extract(inputFor(GetParam()), set);
  set.skipForeignBodies = false;
  const auto full = extract(inputFor(GetParam()), set);
  ASSERT_TRUE(skipped.has_value() && full.has_value());
  EXPECT_EQ(ir::print(*skipped, set.root), ir::print(*full, set.root));
}

/// Keeps the bytes at hand.
class KeptPreamble : public PreambleKeeper {
public:
  std::optional<std::string_view> find(std::string_view leading) override {
    ++asked;
    return bytes && leading == lines ? bytes : std::optional<std::string_view>();
  }

  Witness& witness() override { return witness_; }

  void keep(std::string_view leading, std::string_view made) override {
    lines = leading;
    bytes = made;
  }

  int asked = 0;
  std::string lines;
  std::optional<std::string> bytes;

private:
  struct : Witness {
    void content(std::string_view, std::string_view) override {}

    void listing(std::string_view) override {}

    void folder(std::string_view) override {}

    void file(std::string_view) override {}

    void absent(std::string_view) override {}
  } witness_;
};

TEST_P(Golden, IsTheSameBehindAPreamble) {
  const Settings set = settings();
  const auto plain = extract(inputFor(GetParam()), set);
  ASSERT_TRUE(plain.has_value());
  KeptPreamble preamble;
  for (int run = 0; run < 2; ++run) {
    const auto behind = extract(inputFor(GetParam()), set, nullptr, &preamble);
    ASSERT_TRUE(behind.has_value());
    EXPECT_TRUE(*behind == *plain) << ir::print(*behind, set.root);
  }
  if (preamble.asked != 0) {
    EXPECT_EQ(preamble.asked, 2);
    EXPECT_FALSE(preamble.bytes.value_or("").empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Inputs, Golden, testing::ValuesIn(inputs()), [](const auto& info) {
  return info.param;
});

class Scratch : public testing::Test {
protected:
  void SetUp() override {
    // Tests run side by side: each has a folder of its own.
    folder_ = fs::path(testing::TempDir()) /
              (std::string("status-lint-extract-") +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
  }

  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& text) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
    return path;
  }

  Settings rooted() const {
    Settings set = settings();
    set.root = folder_.string();
    set.foreignFolders = {"third_party"};
    return set;
  }

  fs::path folder_;
};

TEST_F(Scratch, MissingFileIsAnError) {
  const auto module = extract(inputFor(folder_ / "gone.cpp"), rooted());
  ASSERT_FALSE(module.has_value());
  EXPECT_NE(module.error().message.find("gone.cpp"), std::string::npos);
}

TEST_F(Scratch, HeadersAreLookedForInTheOrderOfTheCompiler) {
  Input input = inputFor(write("a.cpp", "int a;\n"));
  input.arguments = {"c++",
                     "-isystem",
                     "s",
                     "-idirafter",
                     "z",
                     "-I",
                     "i",
                     "-iquote",
                     "q",
                     "-Is",
                     "-include",
                     "x.h",
                     input.file};
  const auto search = headerSearch(input, rooted());
  ASSERT_TRUE(search.has_value());
  const std::string folder = input.directory + "/";
  EXPECT_EQ(search->quoted, std::vector<std::string>{folder + "q"});
  ASSERT_GT(search->folders.size(), 3U);
  EXPECT_EQ(search->folders[0], folder + "i");
  EXPECT_EQ(search->folders[1], folder + "s");
  EXPECT_EQ(search->folders.back(), folder + "z");
  EXPECT_EQ(search->forced, std::vector<std::string>{"x.h"});
}

/// "c++" without its path looks in /lib/gcc/..., and /lib is a link in most systems.
TEST_F(Scratch, TwoDotsBehindALinkLeadWhereTheLinkLeads) {
  Input input = inputFor(write("a.cpp", "int a;\n"));
  const fs::path folder = fs::canonical(folder_);
  fs::create_directories(folder / "real" / "deep");
  fs::create_directories(folder / "real" / "include");
  fs::create_directories(folder / "plain");
  fs::create_directory_symlink("real/deep", folder / "link");
  input.arguments = {"c++", "-Ilink/../include", "-Ireal/../plain", "-Igone/../gone", input.file};
  const auto search = headerSearch(input, rooted());
  ASSERT_TRUE(search.has_value());
  ASSERT_GT(search->folders.size(), 3U);
  EXPECT_EQ(search->folders[0], folder / "real" / "include");
  EXPECT_EQ(search->folders[1], fs::path(input.directory) / "plain");
  EXPECT_EQ(search->folders[2], fs::path(input.directory) / "gone");
  EXPECT_TRUE(std::ranges::any_of(search->folders, [](const std::string& each) {
    return fs::exists(fs::path(each) / "cstddef");
  }));
}

TEST_F(Scratch, MissingDirectoryIsAnError) {
  Input input = inputFor(write("a.cpp", "int a;\n"));
  input.directory = (folder_ / "nowhere").string();
  const auto module = extract(input, rooted());
  ASSERT_FALSE(module.has_value());
  EXPECT_NE(module.error().message.find("nowhere"), std::string::npos);
}

TEST_F(Scratch, CompileErrorsLeaveTheRest) {
  const fs::path file = write("broken.cpp",
                              "#include \"httplib.h\"\n"
                              "#include \"not_there.h\"\n"
                              "void f(httplib::Response& res) {\n"
                              "  undeclared(res);\n"
                              "  res.status = 404;\n"
                              "}\n"
                              "int g( {\n");
  const auto module = extract(inputFor(file), rooted());
  ASSERT_TRUE(module.has_value());
  EXPECT_GE(module->errorCount, 2u);
  ASSERT_FALSE(module->errors.empty());
  EXPECT_EQ(module->errors.front().line, 2u);
  ASSERT_EQ(module->functions.size(), 1u);
  EXPECT_NE(ir::print(*module, folder_.string()).find("status res <- 404"), std::string::npos);
}

TEST_F(Scratch, WhatOtherCompilersWarnOfIsNoError) {
  const fs::path file = write("narrow.cpp",
                              "#pragma GCC diagnostic push\n"
                              "#pragma GCC diagnostic error \"-Wunused-variable\"\n"
                              "char low(int n) { int unused; return char{n}; }\n"
                              "#pragma GCC diagnostic pop\n"
                              "int none() {}\n"
                              "char high(long n) { return char{n}; }\n");
  Input input = inputFor(file);
  input.arguments = {"c++", "-std=c++20", "-Wall", "-Werror", "-Werror=narrowing", file.string()};
  const auto module = extract(input, rooted());
  ASSERT_TRUE(module.has_value());
  EXPECT_EQ(module->errorCount, 0u) << module->errors.front().message;
}

TEST_F(Scratch, ForeignFunctionsAreNotLowered) {
  write("third_party/lib.h",
        "#include \"httplib.h\"\n"
        "inline void foreign(httplib::Response& res) { res.status = 500; }\n");
  write("own.h",
        "#include \"httplib.h\"\n"
        "inline void own(httplib::Response& res) { res.status = 400; }\n");
  const fs::path file = write("main.cpp",
                              "#include \"third_party/lib.h\"\n"
                              "#include \"own.h\"\n"
                              "void f(httplib::Response& res) { foreign(res); own(res); }\n");
  const auto module = extract(inputFor(file, {"-I" + folder_.string()}), rooted());
  ASSERT_TRUE(module.has_value());
  std::vector<std::string> names;
  for (const ir::Function& function : module->functions) {
    names.push_back(function.name);
  }
  std::ranges::sort(names);
  EXPECT_EQ(names, (std::vector<std::string>{"f", "own"}));
}

/// Header-only frameworks lie in the project's tree, and their own checkouts have their names.
TEST(ForeignPaths, AreThoseOfFrameworksBelowTheRoot) {
  Settings set = settings();
  set.root = "/home/boost/beast";
  EXPECT_TRUE(isForeignPath("/home/boost/beast/include/boost/beast/core/buffer.hpp", set));
  EXPECT_TRUE(isForeignPath("/home/boost/beast/httplib.h", set));
  EXPECT_FALSE(isForeignPath("/home/boost/beast/example/server.cpp", set));
  EXPECT_FALSE(isForeignPath("/home/boost/beast/boost/json.hpp", set));
}

/// What it is told of, in its own words.
class Notes : public Witness {
public:
  void content(std::string_view path, std::string_view bytes) override {
    said.insert(base::cat("content ", path, ' ', bytes.size()));
  }

  void listing(std::string_view path) override { said.insert(base::cat("listing ", path)); }

  void folder(std::string_view path) override { said.insert(base::cat("folder ", path)); }

  void file(std::string_view path) override { said.insert(base::cat("file ", path)); }

  void absent(std::string_view path) override { said.insert(base::cat("absent ", path)); }

  std::set<std::string> said;
};

TEST_F(Scratch, AWitnessIsToldOfAllThatIsAskedFor) {
  write("late/own.h", "inline int own() { return 1; }\n");
  write("late/there.h", "");
  write("early/x", "");
  const fs::path file = write("main.cpp",
                              "#include \"own.h\"\n"
                              "#if __has_include(\"there.h\") && !__has_include(\"missing.h\")\n"
                              "int f() { return own(); }\n"
                              "#endif\n");
  Notes notes;
  ASSERT_TRUE(extract(inputFor(file, {"-Iearly", "-Igone", "-Ilate"}), rooted(), &notes));
  const std::string folder = folder_.string();
  for (const char* line : {"content F/main.cpp 110",
                           "content F/late/own.h 31",
                           "absent F/early/own.h",
                           "absent F/gone",
                           "file F/late/there.h",
                           "absent F/late/missing.h"}) {
    std::string wanted = line;
    wanted.replace(wanted.find('F'), 1, folder);
    EXPECT_TRUE(notes.said.contains(wanted))
        << wanted << " is not among:\n"
        << base::join(std::vector<std::string>(notes.said.begin(), notes.said.end()), "\n");
  }
}

TEST_F(Scratch, NoPathOfTheMachineInTexts) {
  const fs::path file = write("main.cpp",
                              "#include \"httplib.h\"\n"
                              "void f(httplib::Server& s) {\n"
                              "  s.Get(\"/\", [](const auto&, auto& res) { res.status = 200; });\n"
                              "}\n");
  const auto module = extract(inputFor(file), rooted());
  ASSERT_TRUE(module.has_value());
  for (const ir::Function& function : module->functions) {
    EXPECT_EQ((function.display + function.name + function.returnType).find(folder_.string()),
              std::string::npos);
  }
}

}  // namespace
}  // namespace status_lint::extract
