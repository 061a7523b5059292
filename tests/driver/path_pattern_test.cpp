#include "tool/driver/path_pattern.h"

#include <gtest/gtest.h>

using status_lint::driver::matchesPath;

namespace {

TEST(PathPattern, WithoutASlashItMatchesAtAnyDepth) {
  EXPECT_TRUE(matchesPath("*.pb.cc", "users.pb.cc"));
  EXPECT_TRUE(matchesPath("*.pb.cc", "a/b/users.pb.cc"));
  EXPECT_FALSE(matchesPath("*.pb.cc", "a/users.pb.h"));
  EXPECT_TRUE(matchesPath("gen", "a/gen/users.cc"));
  EXPECT_TRUE(matchesPath("gen/", "a/gen/users.cc"));
  EXPECT_FALSE(matchesPath("gen", "a/generated/users.cc"));
  EXPECT_TRUE(matchesPath("?.cpp", "src/a.cpp"));
  EXPECT_FALSE(matchesPath("?.cpp", "src/ab.cpp"));
}

TEST(PathPattern, WithASlashItMatchesFromTheTop) {
  EXPECT_TRUE(matchesPath("src/gen", "src/gen/a.cpp"));
  EXPECT_FALSE(matchesPath("src/gen", "x/src/gen/a.cpp"));
  EXPECT_TRUE(matchesPath("/a.cpp", "a.cpp"));
  EXPECT_FALSE(matchesPath("/a.cpp", "src/a.cpp"));
  EXPECT_TRUE(matchesPath("src/*.cpp", "src/a.cpp"));
  EXPECT_FALSE(matchesPath("src/*.cpp", "src/b/a.cpp"));
}

TEST(PathPattern, TwoStarsStandForFolders) {
  EXPECT_TRUE(matchesPath("**/test/*.cpp", "test/a.cpp"));
  EXPECT_TRUE(matchesPath("**/test/*.cpp", "x/y/test/a.cpp"));
  EXPECT_TRUE(matchesPath("tests/**", "tests/x/a.cpp"));
  EXPECT_FALSE(matchesPath("tests/**", "tests"));
  EXPECT_TRUE(matchesPath("a/**/b.cpp", "a/b.cpp"));
  EXPECT_TRUE(matchesPath("a/**/b.cpp", "a/x/y/b.cpp"));
  EXPECT_TRUE(matchesPath("{tests,examples}/**", "examples/a.cpp"));
  EXPECT_FALSE(matchesPath("{tests,examples}/**", "src/a.cpp"));
}

}  // namespace
