#include "tests/driver/temporary_folder.h"
#include "tool/driver/translation_units.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using status_lint::driver::Database;
using status_lint::driver::selectUnits;
using status_lint::driver::TranslationUnits;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

class UnitsTest : public testing::Test {
protected:
  UnitsTest() {
    for (const char* name : {"src/b.cpp", "src/a.cpp", "lib/a.cpp", "src/kernel.cu"}) {
      folder_.write(name, "");
      database_.commands.push_back({folder_.path(), folder_.path(name), {"clang", "-c", name}});
    }
    database_.path = folder_.path("db.json");
    database_.broken = {{folder_.path("src/gone.cpp"), "gone", ""}, {"", "nameless", ""}};
  }

  Words select(const Words& files) {
    const auto units = selectUnits(database_, files, folder_.path("src"));
    if (!units) {
      return {units.error().message};
    }
    Words names;
    for (const auto& input : units->inputs) {
      names.push_back(input.file.substr(folder_.path().size() + 1));
    }
    return names;
  }

  TemporaryFolder folder_;
  Database database_;
};

TEST_F(UnitsTest, AllAreSortedWhateverTheOrderOfTheDatabase) {
  const Words expected = {"lib/a.cpp", "src/a.cpp", "src/b.cpp"};
  EXPECT_EQ(select({}), expected);
  std::ranges::reverse(database_.commands);
  EXPECT_EQ(select({}), expected);
  const auto units = selectUnits(database_, {}, folder_.path());
  EXPECT_EQ(units->skipped, 1U);
  EXPECT_EQ(units->broken.size(), 2U);
}

TEST_F(UnitsTest, TheSameCommandTwiceIsOneUnit) {
  auto again = database_.commands[0];
  again.arguments = {"ccache", "clang", "-c", "src/b.cpp", "-o", "other.o"};
  database_.commands.push_back(again);
  EXPECT_EQ(select({}).size(), 3U);
  again.arguments.push_back("-DOTHER");
  database_.commands.push_back(again);
  EXPECT_EQ(select({}).size(), 4U);
}

TEST_F(UnitsTest, FilesAreNamedByPathOrByTheirEnd) {
  EXPECT_EQ(select({"a.cpp"}), Words{"src/a.cpp"});  // the working directory is src
  EXPECT_EQ(select({"lib/a.cpp"}), Words{"lib/a.cpp"});
  EXPECT_EQ(select({"../lib/a.cpp", folder_.path("src/b.cpp")}), (Words{"lib/a.cpp", "src/b.cpp"}));
  std::filesystem::create_symlink(folder_.path("src"), folder_.path("link"));
  EXPECT_EQ(select({folder_.path("link/b.cpp")}), Words{"src/b.cpp"});
}

TEST_F(UnitsTest, BrokenEntriesOfOtherFilesDoNotCount) {
  EXPECT_EQ(selectUnits(database_, Words{"a.cpp"}, folder_.path("src"))->broken.size(), 0U);
  EXPECT_EQ(selectUnits(database_, Words{"gone.cpp"}, folder_.path("src"))->broken.size(), 1U);
}

TEST_F(UnitsTest, UnknownFileSaysWhatToDo) {
  folder_.write("src/x.hpp", "");
  folder_.write("b.cpp", "");
  EXPECT_EQ(select({"bb.cpp"}), Words{"bb.cpp: no such file; did you mean 'b.cpp'?"});
  EXPECT_EQ(
      select({"x.hpp"}),
      Words{"x.hpp: no entry of " + folder_.path("db.json") +
            " compiles it; name a source file of the build (headers are seen through those that "
            "include them)"});
  EXPECT_EQ(
      select({"../b.cpp"}),
      Words{"../b.cpp: the database compiles another file of this name; name it with its folder"});
}

}  // namespace
