#include "tests/driver/temporary_folder.h"
#include "tool/driver/project.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::findRoot;
using status_lint::driver::movedPaths;
using status_lint::driver::relativePath;
using status_lint::tests::TemporaryFolder;
using Paths = std::vector<std::string>;

TEST(Project, RootIsTheNearestCommonAncestor) {
  EXPECT_EQ(findRoot(Paths{"/none/p/src/a.cpp", "/none/p/src/x/b.cpp", "/none/p/app/c.cpp"}),
            "/none/p");
  EXPECT_EQ(findRoot(Paths{"/none/p/src/a.cpp"}), "/none/p/src");
  EXPECT_EQ(findRoot(Paths{"/none/p/ab/a.cpp", "/none/p/abc/b.cpp"}), "/none/p");
  EXPECT_EQ(findRoot(Paths{}), "/");
}

TEST(Project, OtherPeoplesSourcesDoNotCount) {
  EXPECT_EQ(findRoot(Paths{"/none/p/src/a.cpp", "/usr/src/googletest/gtest.cc"}), "/none/p/src");
  EXPECT_EQ(findRoot(Paths{"/none/p/src/a.cpp", "/none/build/_deps/x/y.cpp"}), "/none/p/src");
  EXPECT_EQ(findRoot(Paths{"/usr/src/x/gtest.cc"}), "/usr/src/x");
}

TEST(Project, ACheckoutIsOneProject) {
  const TemporaryFolder folder;
  folder.write("top/.git/HEAD", "");
  EXPECT_EQ(findRoot(Paths{folder.path("top/examples/server/main.cpp")}), folder.path("top"));
  EXPECT_EQ(findRoot(Paths{folder.path("top/a/x.cpp"), folder.path("top/b/y.cpp")}),
            folder.path("top"));
}

TEST(Project, PathsAreShownRelativeToTheRoot) {
  EXPECT_EQ(relativePath("/p/src/a.cpp", "/p"), "src/a.cpp");
  EXPECT_EQ(relativePath("/pq/a.cpp", "/p"), "/pq/a.cpp");
  EXPECT_EQ(relativePath("/p", "/p"), "/p");
  EXPECT_EQ(relativePath("/a/b.cpp", "/"), "/a/b.cpp");
}

TEST(Project, PathsMoveWithTheirFolder) {
  EXPECT_EQ(movedPaths("/p/a.cpp", "/p", "/new"), "/new/a.cpp");
  EXPECT_EQ(movedPaths("-I/p -I/p/x '/p' /pq /p.x", "/p", "/p/new"),
            "-I/p/new -I/p/new/x '/p/new' /pq /p.x");
  EXPECT_EQ(movedPaths("/a/b", "/", "/x"), "/a/b");
  EXPECT_EQ(movedPaths("none", "/p", "/x"), "none");
}

}  // namespace
