#include "tests/driver/temporary_folder.h"
#include "tool/driver/kept_facts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

using namespace status_lint;
using driver::Console;
using driver::KeptFacts;
using driver::ModuleCache;
using prescan::Detail;
using tests::TemporaryFolder;

class KeptFactsTest : public testing::Test {
protected:
  ModuleCache open(const std::string& models = "") {
    driver::Options options;
    options.cacheFolder = folder_.path("cache");
    Console console(said_, false, false);
    return {options, extract::Settings(), models, console};
  }

  /// Says of the file what is not so: who asks can see that it was not read.
  void keep(const std::string& path, std::string_view content) {
    ModuleCache cache = open();
    KeptFacts kept(cache, folder_.path());
    prescan::SourceFacts facts;
    facts.includes = {{"invented.h", prescan::Include::Form::Angled, true, false}};
    facts.uses = {1, 2, 3};
    facts.isModule = true;
    kept.keep(path, Detail::Everything, cache::hashOf(content), facts);
    kept.write();
    cache.finish();
  }

  bool isKnown(const std::string& path,
               Detail detail = Detail::Everything,
               const std::string& models = "") {
    ModuleCache cache = open(models);
    KeptFacts kept(cache, folder_.path());
    const auto known = kept.find(path, detail);
    if (known) {
      EXPECT_EQ(known->facts.includes.at(0).name, "invented.h");
      EXPECT_EQ(known->facts.uses, (prescan::Names{1, 2, 3}));
      EXPECT_TRUE(known->facts.isModule);
    }
    kept.write();
    cache.finish();
    return known.has_value();
  }

  TemporaryFolder folder_;
  std::ostringstream said_;
};

TEST_F(KeptFactsTest, AreKnownWhileTheContentIsTheSame) {
  const std::string file = folder_.write("a.h", "int a;\n");
  EXPECT_FALSE(isKnown(file));
  keep(file, "int a;\n");
  EXPECT_TRUE(isKnown(file));
  EXPECT_FALSE(isKnown(folder_.write("b.h", "int a;\n")));
  folder_.write("a.h", "int a;\n");  // at another time
  EXPECT_TRUE(isKnown(file));
  const auto time = fs::last_write_time(file);
  folder_.write("a.h", "int b;\n");
  fs::last_write_time(file, time);
  EXPECT_FALSE(isKnown(file));
}

TEST_F(KeptFactsTest, AreThoseOfTheSameQuestion) {
  const std::string file = folder_.write("a.h", "int a;\n");
  keep(file, "int a;\n");
  EXPECT_FALSE(isKnown(file, Detail::Includes));
  EXPECT_FALSE(isKnown(file, Detail::Everything, "other models"));
  EXPECT_TRUE(isKnown(file));
}

TEST_F(KeptFactsTest, FilesDoNotDriveEachOtherOut) {
  for (int i = 0; i < 100; ++i) {
    const std::string name = "h" + std::to_string(i);
    keep(folder_.write(name, name), name);
  }
  for (int i = 0; i < 100; ++i) {
    EXPECT_TRUE(isKnown(folder_.path("h" + std::to_string(i)))) << i;
  }
}

TEST_F(KeptFactsTest, FilesThatAreGoneAreForgotten) {
  const std::string file = folder_.write("a.h", "int a;\n");
  keep(file, "int a;\n");
  fs::remove(file);
  // Those of the same packet go when it is written.
  for (int i = 0; i < 100; ++i) {
    const std::string name = "h" + std::to_string(i);
    keep(folder_.write(name, name), name);
  }
  folder_.write("a.h", "int a;\n");
  EXPECT_FALSE(isKnown(file));
}

TEST_F(KeptFactsTest, NothingIsKeptWithoutACache) {
  const std::string file = folder_.write("a.h", "int a;\n");
  Console console(said_, false, false);
  ModuleCache cache(driver::Options(), extract::Settings(), "", console);
  KeptFacts kept(cache, folder_.path());
  kept.keep(file, Detail::Everything, cache::hashOf("int a;\n"), {});
  EXPECT_FALSE(kept.find(file, Detail::Everything));
  kept.write();
}

}  // namespace
