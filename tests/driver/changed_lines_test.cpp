// Patches and filters, as lines of files.
#include "tests/driver/temporary_folder.h"
#include "tool/driver/changed_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace status_lint::driver {
namespace {

rules::Finding at(const std::string& path, std::uint32_t line, std::uint32_t endLine = 0) {
  rules::Finding finding;
  finding.at.path = path;
  finding.at.line = line;
  finding.at.endLine = endLine;
  return finding;
}

/// Those of the lines 1 to 12 of the file that are among them.
std::vector<int> linesIn(const ChangedLines& lines, const std::string& path) {
  std::vector<int> out;
  for (int line = 1; line <= 12; ++line) {
    if (lines.concern(at(path, static_cast<std::uint32_t>(line)))) {
      out.push_back(line);
    }
  }
  return out;
}

using Ints = std::vector<int>;

ChangedLines ofPatch(std::string_view patch) {
  const auto lines = linesOfPatch(patch, "/p");
  EXPECT_TRUE(lines) << (lines ? "" : lines.error().message);
  return lines.value_or(ChangedLines());
}

std::string errorOf(std::string_view patch) {
  const auto lines = linesOfPatch(patch, "/p");
  return lines ? "" : lines.error().message;
}

constexpr std::string_view Patch = R"(diff --git a/src/a.cpp b/src/a.cpp
index 111..222 100644
--- a/src/a.cpp
+++ b/src/a.cpp
@@ -1,5 +1,6 @@ int main() {
 one
-two
+2
+2.5
 three
 four
 five
@@ -9,3 +10,2 @@
 nine
-ten
 eleven
diff --git a/src/old.cpp b/src/new.cpp
similarity index 100%
rename from src/old.cpp
rename to src/new.cpp
diff --git a/gone.cpp b/gone.cpp
deleted file mode 100644
--- a/gone.cpp
+++ /dev/null
@@ -1 +0,0 @@
-all
diff --git a/made.cpp b/made.cpp
new file mode 100644
--- /dev/null
+++ b/made.cpp
@@ -0,0 +1,2 @@
+one
+two
\ No newline at end of file
)";

TEST(ChangedLines, OfAPatchThoseThatItAdds) {
  const ChangedLines lines = ofPatch(Patch);
  EXPECT_EQ(linesIn(lines, "/p/src/a.cpp"), (Ints{2, 3, 10, 11}));  // context does not count
  EXPECT_EQ(linesIn(lines, "/p/made.cpp"), (Ints{1, 2}));
  EXPECT_EQ(linesIn(lines, "/p/src/new.cpp"), Ints{});  // only the name changed
  EXPECT_EQ(linesIn(lines, "/p/gone.cpp"), Ints{});
  EXPECT_EQ(linesIn(lines, "/q/made.cpp"), Ints{});
}

TEST(ChangedLines, WithoutContextToo) {
  const ChangedLines lines = ofPatch("--- a/a.cpp\n+++ b/a.cpp\n"
                                     "@@ -3 +3 @@ f() {\n-x\n+y\n"
                                     "@@ -7,2 +6,0 @@ g() {\n-x\n-y\n"
                                     "@@ -1,1 +0,0 @@\n-x\n");
  EXPECT_EQ(linesIn(lines, "/p/a.cpp"), (Ints{1, 3, 6, 7}));
}

TEST(ChangedLines, PathsMayBeQuotedOrDated) {
  const ChangedLines lines = ofPatch("--- \"a/caf\\303\\251 \\\"x\\\".cpp\"\n"
                                     "+++ \"b/caf\\303\\251 \\\"x\\\".cpp\"\n@@ -0,0 +1 @@\n+y\n"
                                     "--- old/b.cpp\t2027-01-01 00:00:00\n"
                                     "+++ b.cpp\t2027-01-01 00:00:00\n@@ -0,0 +1 @@\n+y\n");
  EXPECT_EQ(linesIn(lines, "/p/caf\xc3\xa9 \"x\".cpp"), Ints{1});
  EXPECT_EQ(linesIn(lines, "/p/b.cpp"), Ints{1});
}

/// "b/" may be a folder too.
TEST(ChangedLines, APrefixIsTakenOffWhereNoSuchFileIs) {
  const tests::TemporaryFolder folder;
  folder.write("b/a.cpp", "");
  const auto lines = linesOfPatch("--- b/a.cpp\n+++ b/a.cpp\n@@ -0,0 +1 @@\n+y\n", folder.path());
  ASSERT_TRUE(lines);
  EXPECT_EQ(linesIn(*lines, folder.path("b/a.cpp")), Ints{1});
}

TEST(ChangedLines, WhatIsNoPatchIsTold) {
  EXPECT_EQ(errorOf(""), "");
  EXPECT_EQ(errorOf("hello\n"), "this is no patch as 'git diff' or 'diff -u' writes it");
  EXPECT_EQ(errorOf("+++ b/a.cpp\n@@ -1 +1,2 @@\n+x\n"), "the patch ends in the middle of a hunk");
  EXPECT_EQ(errorOf("+++ b/a.cpp\n@@ -1 +x @@\n"), "line 2: not the head of a hunk: '@@ -1 +x @@'");
  EXPECT_EQ(errorOf("+++ b/a.cpp\n@@ -1 +1 @@\n+x\n+y\n"),
            "line 4: the hunk is not as long as its head says");
}

TEST(ChangedLines, AFindingCountsByItsLinesAndItsSteps) {
  const auto lines = linesOfFilter(R"([{"name": "a.cpp", "lines": [[5, 6]]}])");
  ASSERT_TRUE(lines);
  EXPECT_TRUE(lines->concern(at("/p/a.cpp", 5)));
  EXPECT_TRUE(lines->concern(at("/p/a.cpp", 3, 5)));
  EXPECT_FALSE(lines->concern(at("/p/a.cpp", 3, 4)));
  EXPECT_FALSE(lines->concern(at("/p/a.cpp", 7, 9)));
  rules::Finding through = at("/p/b.cpp", 1);
  EXPECT_FALSE(lines->concern(through));
  through.steps.push_back({at("/p/a.cpp", 6).at, "the status code is set here"});
  EXPECT_TRUE(lines->concern(through));
}

TEST(ChangedLines, AFilterIsThatOfClangTidy) {
  const auto lines =
      linesOfFilter(R"([{"name": "a.cpp", "lines": [[1, 2], [4, 4]]}, {"name": "h/b.h"}])");
  ASSERT_TRUE(lines);
  EXPECT_EQ(linesIn(*lines, "/p/src/a.cpp"), (Ints{1, 2, 4}));
  EXPECT_EQ(linesIn(*lines, "/p/h/b.h").size(), 12U);
  EXPECT_EQ(linesIn(*lines, "/p/b.h"), Ints{});
  for (const std::string_view wrong : {"",
                                       "[]",
                                       "{}",
                                       "[1]",
                                       "[{}]",
                                       R"([{"name": ""}])",
                                       R"([{"name": "a", "lines": 1}])",
                                       R"([{"name": "a", "lines": [[2, 1]]}])",
                                       R"([{"name": "a", "lines": [[0, 1]]}])",
                                       R"([{"name": "a", "lines": [[1]]}])",
                                       R"([{"name": "a", "line": [[1, 2]]}])"}) {
    const auto failed = linesOfFilter(wrong);
    ASSERT_FALSE(failed) << wrong;
    EXPECT_NE(failed.error().message.find(R"(it must be like [{"name": "a.cpp")"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace status_lint::driver
