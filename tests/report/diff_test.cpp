#include "tool/report/diff.h"

#include <gtest/gtest.h>

#include <string>

namespace status_lint::report {
namespace {

TEST(UnifiedDiff, NothingForEqualTexts) {
  EXPECT_EQ(unifiedDiff("a.cpp", "x\n", "x\n"), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(unifiedDiff("a.cpp", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"),
            "--- a/a.cpp\n+++ b/a.cpp\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, RemovesAndAdds) {
  EXPECT_EQ(unifiedDiff("a", "1\n2\n3\n", "1\n3\n"),
            "--- a/a\n+++ b/a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  EXPECT_EQ(unifiedDiff("a", "1\n3\n", "1\n2\n3\n"),
            "--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n 1\n+2\n 3\n");
  EXPECT_EQ(unifiedDiff("a", "", "1\n"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
  EXPECT_EQ(unifiedDiff("a", "1\n", ""), "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-1\n");
}

TEST(UnifiedDiff, ChangesFarApartAreHunksOfTheirOwn) {
  std::string before;
  for (int i = 0; i < 30; ++i) {
    before += std::to_string(i) + '\n';
  }
  std::string after = before;
  after.replace(after.find("\n5\n"), 3, "\nx\n");
  after.replace(after.find("\n25\n"), 4, "\ny\n");
  const std::string diff = unifiedDiff("a", before, after);
  EXPECT_NE(diff.find("@@ -3,7 +3,7 @@\n"), std::string::npos) << diff;
  EXPECT_NE(diff.find("@@ -23,7 +23,7 @@\n"), std::string::npos) << diff;
}

TEST(UnifiedDiff, TellsOfAMissingLineEnd) {
  EXPECT_EQ(unifiedDiff("a", "1\n2", "1\n3"),
            "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+3\n"
            "\\ No newline at end of file\n");
}

}  // namespace
}  // namespace status_lint::report
