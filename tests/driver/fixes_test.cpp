// Putting fixes together: conflicts, files that changed, one write for each file.
#include "tests/driver/temporary_folder.h"
#include "tool/base/hash.h"
#include "tool/driver/fixes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace status_lint::driver {
namespace {

class FixesTest : public testing::Test {
protected:
  /// A finding whose fix replaces the bytes of a file.
  rules::Finding finding(const std::string& path,
                         std::uint32_t begin,
                         std::uint32_t end,
                         std::string replacement,
                         bool isSafe = true) {
    rules::Finding out;
    out.rule = "some-rule";
    out.at.path = folder_.path(path);
    out.at.line = out.at.column = begin + 1;
    base::SourceRange at = out.at;
    at.offset = begin;
    at.endOffset = end;
    out.fixes = {{.edits = {{.at = at, .replacement = std::move(replacement)}},
                  .description = "mend it",
                  .isSafe = isSafe}};
    return out;
  }

  /// The lines of files as they were parsed with this content.
  SourceLines parsed(const std::vector<std::pair<std::string, std::string>>& files) {
    ir::Module module;
    for (const auto& [path, content] : files) {
      module.files.push_back(
          {.path = folder_.path(path), .hash = base::hexadecimal(base::hash(content))});
    }
    return SourceLines(std::vector{module});
  }

  FixPlan
  plan(const std::vector<rules::Finding>& findings, SourceLines& lines, FixOptions options = {}) {
    options.isWanted = true;
    Console console(err_, false, false);
    return planFixes(findings, options, folder_.path(), lines, console);
  }

  tests::TemporaryFolder folder_;
  std::ostringstream err_;
};

TEST_F(FixesTest, EqualEditsAreMadeOnce) {
  folder_.write("a.cpp", "abc\n");
  SourceLines lines = parsed({{"a.cpp", "abc\n"}});
  const FixPlan made = plan({finding("a.cpp", 1, 2, "x"), finding("a.cpp", 1, 2, "x")}, lines);
  ASSERT_EQ(made.files.size(), 1U);
  EXPECT_EQ(made.files[0].after, "axc\n");
  EXPECT_EQ(made.files[0].findings, 2U);
  EXPECT_EQ(err_.str(), "");
}

TEST_F(FixesTest, TheFirstOfTwoThatConflictIsMade) {
  folder_.write("a.cpp", "abcdef\n");
  SourceLines lines = parsed({{"a.cpp", "abcdef\n"}});
  const FixPlan made = plan({finding("a.cpp", 1, 3, "x"),
                             finding("a.cpp", 2, 4, "y"),
                             finding("a.cpp", 3, 4, "z"),
                             finding("a.cpp", 5, 5, "1"),
                             finding("a.cpp", 5, 5, "2")},
                            lines);
  ASSERT_EQ(made.files.size(), 1U);
  EXPECT_EQ(made.files[0].after, "axze1f\n");
  EXPECT_EQ(made.files[0].findings, 3U);
  EXPECT_EQ(err_.str(),
            "warning: a.cpp:3:3: the fix for some-rule is left out: it conflicts with the one for "
            "some-rule at a.cpp:2:2; run again\n"
            "warning: a.cpp:6:6: the fix for some-rule is left out: it conflicts with the one for "
            "some-rule at a.cpp:6:6; run again\n");
}

TEST_F(FixesTest, ARemovalTakesItsLineAlong) {
  const std::string text = "one;\n  two;\nthree; four;\n";
  folder_.write("a.cpp", text);
  SourceLines lines = parsed({{"a.cpp", text}});
  const FixPlan made = plan({finding("a.cpp", 7, 11, ""), finding("a.cpp", 18, 24, "")}, lines);
  ASSERT_EQ(made.files.size(), 1U);
  EXPECT_EQ(made.files[0].after, "one;\nthree;\n");
}

TEST_F(FixesTest, AFileThatChangedIsLeftAlone) {
  folder_.write("a.cpp", "abd\n");
  folder_.write("b.cpp", "abc\n");
  SourceLines lines = parsed({{"a.cpp", "abc\n"}, {"b.cpp", "abc\n"}});
  const FixPlan made =
      plan({finding("a.cpp", 1, 2, "x"), finding("a.cpp", 2, 3, "x"), finding("b.cpp", 1, 2, "x")},
           lines);
  ASSERT_EQ(made.files.size(), 1U);
  EXPECT_EQ(made.files[0].name, "b.cpp");
  EXPECT_FALSE(made.isWhole);
  EXPECT_EQ(err_.str(), "error: a.cpp: not fixed: it has changed since it was read; run again\n");
}

TEST_F(FixesTest, AFileThatChangesBeforeTheWriteIsLeftAlone) {
  folder_.write("a.cpp", "abc\n");
  SourceLines lines = parsed({{"a.cpp", "abc\n"}});
  FixPlan made = plan({finding("a.cpp", 1, 2, "x")}, lines);
  folder_.write("a.cpp", "abcd\n");
  Console console(err_, false, false);
  writeFixes(made, console);
  EXPECT_TRUE(made.files.empty());
  EXPECT_EQ(folder_.read("a.cpp"), "abcd\n");
  EXPECT_EQ(err_.str(), "error: a.cpp: not fixed: it has changed since it was read; run again\n");
}

TEST_F(FixesTest, WhatLiesOutsideOfTheProjectIsLeftAlone) {
  const tests::TemporaryFolder other;
  other.write("x.h", "abc\n");
  std::filesystem::create_symlink(other.path("x.h"), folder_.path("x.h"));
  SourceLines lines = parsed({{"x.h", "abc\n"}});
  const FixPlan made = plan({finding("x.h", 1, 2, "x")}, lines);
  EXPECT_TRUE(made.files.empty());
  EXPECT_EQ(err_.str(), "error: x.h: not fixed: it lies outside of the project\n");
}

TEST_F(FixesTest, OptionsSayWhichAreMade) {
  folder_.write("a.cpp", "abc\n");
  SourceLines lines = parsed({{"a.cpp", "abc\n"}});
  const std::vector<rules::Finding> findings = {finding("a.cpp", 1, 2, "x", false)};
  EXPECT_TRUE(plan(findings, lines).files.empty());
  FixOptions options;
  options.unsafe = true;
  EXPECT_EQ(plan(findings, lines, options).files.size(), 1U);
  options.only = {"another-rule"};
  EXPECT_TRUE(plan(findings, lines, options).files.empty());
}

}  // namespace
}  // namespace status_lint::driver
