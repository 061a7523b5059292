#include "tests/driver/temporary_folder.h"
#include "tool/driver/files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace {

using status_lint::driver::checkWritable;
using status_lint::driver::readFile;
using status_lint::driver::writeFile;
using status_lint::tests::TemporaryFolder;

std::string cause(const std::expected<void, status_lint::base::Error>& result) {
  return result ? "<no error>" : result.error().message;
}

TEST(Files, WriteReplacesTheWholeFile) {
  const TemporaryFolder folder;
  folder.write("a.txt", "a long old content");
  ASSERT_TRUE(writeFile(folder.path("a.txt"), "new").has_value());
  EXPECT_EQ(folder.read("a.txt"), "new");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
  EXPECT_NE(std::filesystem::status(folder.path("a.txt")).permissions() &
                std::filesystem::perms::owner_read,
            std::filesystem::perms::none);
}

TEST(Files, ReadGivesTheCause) {
  const TemporaryFolder folder;
  folder.write("a.txt", "text\n");
  EXPECT_EQ(readFile(folder.path("a.txt")).value_or(""), "text\n");
  EXPECT_EQ(readFile(folder.path("b.txt")).error().message, "No such file or directory");
  EXPECT_EQ(readFile(folder.path()).error().message, "Is a directory");
}

TEST(Files, WhatCannotBeWrittenIsKnownBefore) {
  const TemporaryFolder folder;
  const std::string none = folder.path("none/a.txt");
  EXPECT_EQ(cause(checkWritable(none)),
            "cannot write '" + none + "': there is no folder '" + folder.path("none") +
                "'; make it first");
  EXPECT_EQ(cause(checkWritable(folder.path())),
            "cannot write '" + folder.path() + "': it is a directory; name a file in it");
  EXPECT_TRUE(checkWritable(folder.path("a.txt")).has_value());
  EXPECT_FALSE(folder.has("a.txt"));
  EXPECT_TRUE(checkWritable("/dev/null").has_value());
  EXPECT_EQ(cause(writeFile(none, "x")), "cannot write '" + none + "': No such file or directory");
  if (::geteuid() != 0) {
    std::filesystem::permissions(
        folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    EXPECT_EQ(cause(checkWritable(folder.path("a.txt"))),
              "cannot write '" + folder.path("a.txt") + "': the folder '" + folder.path() +
                  "' is not writable");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
  }
}

TEST(Files, DevicesAreWrittenDirectly) {
  EXPECT_TRUE(writeFile("/dev/null", "x").has_value());
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

}  // namespace
