// The manual pages: they name all there is, man reads them, and what they show works.
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"
#include "tool/driver/config_file.h"
#include "tool/driver/manual.h"
#include "tool/driver/option_table.h"
#include "tool/driver/roff.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace status_lint::driver {
namespace {

using base::cat;

/// Does the page have it as a term?
bool has(const std::string& page, std::string_view name) {
  return page.find(cat("\\fB", escaped(name))) != std::string::npos;
}

TEST(Manual, NamesEveryCommandAndOption) {
  const std::string page = manualFor("status-lint");
  for (const CommandRow& command : commandTable()) {
    EXPECT_TRUE(has(page, cat("status-lint ", command.usage))) << command.name;
  }
  for (const OptionRow& row : optionTable()) {
    EXPECT_TRUE(has(page, namesOf(row).front())) << row.name;
  }
}

TEST(Manual, NamesEveryKeyWithItsWords) {
  const std::string page = manualFor("status-lint.yaml");
  for (const ConfigKey& key : configKeys()) {
    const std::size_t at = page.find(cat(bold(key.name), '\n', escaped(key.summary)));
    ASSERT_NE(at, std::string::npos) << key.name;
    const std::string said = page.substr(at, page.find("\n.", at) - at);
    for (const std::string& word : wordsOf(key.kind)) {
      EXPECT_NE(said.find(word), std::string::npos) << key.name << ": " << word;
    }
    EXPECT_NE(said.find(escaped(key.option)), std::string::npos) << key.name;
    EXPECT_NE(said.find(escaped(key.builtIn)), std::string::npos) << key.name;
  }
}

TEST(Manual, ShowsAConfigurationThatIsRight) {
  const std::string page = manualFor("status-lint.yaml");
  const std::size_t begin = page.find(".EX\n") + 4;
  std::string shown = page.substr(begin, page.find(".EE\n") - begin);
  for (std::size_t at = shown.find("\\-"); at != std::string::npos; at = shown.find("\\-")) {
    shown.erase(at, 1);
  }
  const auto file = parseConfig(shown, "/project/.status-lint.yaml");
  ASSERT_TRUE(file) << file.error().front().message << '\n' << shown;
  EXPECT_FALSE(file->overrides.empty());
  EXPECT_FALSE(file->all("exclude").empty());
}

TEST(Manual, ManReadsThePagesWithoutAWarning) {
  if (std::system("command -v man > /dev/null 2>&1") != 0) {
    GTEST_SKIP() << "man is not installed";
  }
  const tests::TemporaryFolder folder;
  EXPECT_EQ(manualNames().size(), 2U);
  for (const std::string& name : manualNames()) {
    folder.write("page", manualFor(name));
    const std::string command = cat("cd ",
                                    folder.path(),
                                    " && LC_ALL=C.UTF-8 MANWIDTH=80 man -l --warnings page > shown "
                                    "2> warnings");
    EXPECT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(folder.read("warnings"), "") << name;
    EXPECT_NE(folder.read("shown").find("--fail-on"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace status_lint::driver
