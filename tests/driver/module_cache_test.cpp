#include "tests/driver/temporary_folder.h"
#include "tool/driver/module_cache.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace status_lint;
using driver::Console;
using driver::Extracted;
using driver::ModuleCache;
using tests::TemporaryFolder;

class ModuleCaches : public testing::Test {
protected:
  ModuleCache open(const std::string& models = "") {
    driver::Options options;
    options.cacheFolder = folder_.path("cache");
    Console console(said_, false, false);
    return {options, extract::Settings(), models, console};
  }

  static extract::Input input(const std::string& file) { return {"/web", "/web/" + file, {"c++"}}; }

  void keep(const std::string& file, int cost, bool hasErrors = false) {
    ModuleCache cache = open();
    Extracted made;
    made.hasErrors = hasErrors;
    made.bytes = "module of " + file;
    made.cost = std::chrono::milliseconds(cost);
    cache.keep(input(file), made);
    cache.finish();
  }

  std::vector<std::string> find(const std::vector<extract::Input>& inputs,
                                const std::string& models = "") {
    std::vector<std::string> found(inputs.size());
    open(models).find(inputs, [&](std::size_t i, std::string_view bytes) { found[i] = bytes; });
    return found;
  }

  TemporaryFolder folder_;
  std::ostringstream said_;
};

TEST_F(ModuleCaches, KnowWhatWasKept) {
  keep("a.cpp", 1);
  keep("b.cpp", 1);
  EXPECT_EQ(find({input("b.cpp"), input("c.cpp"), input("a.cpp")}),
            (std::vector<std::string>{"module of b.cpp", "", "module of a.cpp"}));
  EXPECT_EQ(find({input("a.cpp")}, "other models"), (std::vector<std::string>{""}));
  extract::Input other = input("a.cpp");
  other.arguments.emplace_back("-DX");
  EXPECT_EQ(find({other}), (std::vector<std::string>{""}));
}

TEST_F(ModuleCaches, KeepNothingThatDoesNotCompile) {
  keep("a.cpp", 1, true);
  EXPECT_EQ(find({input("a.cpp")}), (std::vector<std::string>{""}));
}

TEST_F(ModuleCaches, PutFirstWhatTookLongest) {
  keep("short.cpp", 10);
  keep("long.cpp", 900);
  const std::vector<extract::Input> inputs = {
      input("new.cpp"), input("short.cpp"), input("newer.cpp"), input("long.cpp")};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  open().longestFirst(inputs, order);
  EXPECT_EQ(order, (std::vector<std::size_t>{3, 1, 0, 2}));
}

TEST_F(ModuleCaches, DoNothingWithoutAFolder) {
  Console console(said_, false, false);
  ModuleCache cache(driver::Options(), extract::Settings(), "", console);
  EXPECT_FALSE(cache.isOpen());
  EXPECT_EQ(said_.str(),
            "note: no cache: neither HOME nor XDG_CACHE_HOME names a folder for it; --cache-dir "
            "does\n");
  Extracted nothing;
  cache.keep(input("a.cpp"), nothing);
  cache.finish();
}

}  // namespace
