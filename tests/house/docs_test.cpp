// The pages under docs/rules/ are what the rules say of themselves, byte for byte. With
// STATUS_LINT_UPDATE=1 the test writes them.
#include "rules/documentation.h"
#include "rules/rule.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> generatedPages() {
  std::map<std::string, std::string> pages{{"README.md", rules::indexPage()}};
  for (const rules::Rule* rule : rules::catalog()) {
    pages.emplace(std::string(rule->id) + ".md", rules::page(*rule));
  }
  return pages;
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) {
    return files;
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::ostringstream content;
    content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files.emplace(entry.path().filename().string(), content.str());
  }
  return files;
}

void write(const fs::path& folder, const std::map<std::string, std::string>& pages) {
  fs::create_directories(folder);
  for (const auto& [name, content] : filesIn(folder)) {
    if (!pages.contains(name)) {
      fs::remove(folder / name);
    }
  }
  for (const auto& [name, content] : pages) {
    std::ofstream(folder / name, std::ios::binary) << content;
  }
}

TEST(Docs, RulePagesEqualWhatTheRulesSay) {
  const fs::path folder = fs::path(STATUS_LINT_SOURCE_DIR) / "docs/rules";
  const std::map<std::string, std::string> expected = generatedPages();
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    write(folder, expected);
  }
  const std::map<std::string, std::string> actual = filesIn(folder);
  for (const auto& [name, content] : expected) {
    const auto file = actual.find(name);
    if (file == actual.end()) {
      ADD_FAILURE() << "docs/rules/" << name << " is missing: run with STATUS_LINT_UPDATE=1";
    } else {
      EXPECT_EQ(file->second, content)
          << "docs/rules/" << name << ": run with STATUS_LINT_UPDATE=1";
    }
  }
  for (const auto& [name, content] : actual) {
    EXPECT_TRUE(expected.contains(name)) << "docs/rules/" << name << " belongs to no rule";
  }
}

}  // namespace
}  // namespace status_lint
