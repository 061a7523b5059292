// Pages and parts of pages that are generated: docs/rules/ is what the rules say of themselves,
// docs/models.md what the schema of the models says, the tables of docs/frameworks.md what the
// models say. Byte for byte; with STATUS_LINT_UPDATE=1 the tests write them.
#include "rules/documentation.h"
#include "rules/rule.h"
#include "tests/house/framework_tables.h"
#include "tests/house/model_reference.h"
#include "tool/base/text.h"
#include "tool/driver/config_keys.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

const fs::path Docs = fs::path(STATUS_LINT_SOURCE_DIR) / "docs";

std::map<std::string, std::string> generatedPages() {
  std::map<std::string, std::string> pages{{"README.md", rules::indexPage()}};
  for (const rules::Rule* rule : rules::catalog()) {
    pages.emplace(std::string(rule->id) + ".md", rules::page(*rule));
  }
  return pages;
}

std::string read(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) {
    return files;
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    files.emplace(entry.path().filename().string(), read(entry.path()));
  }
  return files;
}

bool isUpdate() {
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  return update != nullptr && std::string_view(update) == "1";
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

void expectPage(const std::string& name, const std::string& content) {
  if (isUpdate()) {
    std::ofstream(Docs / name, std::ios::binary) << content;
  }
  EXPECT_EQ(read(Docs / name), content) << "docs/" << name << ": run with STATUS_LINT_UPDATE=1";
}

/// The page with this text between "<!-- generated: NAME -->" and "<!-- end -->".
std::string
withPart(const std::string& page, const std::string& name, const std::string& generated) {
  const std::string begin = "<!-- generated: " + name + " -->\n";
  const std::size_t at = page.find(begin);
  const std::size_t end = page.find("<!-- end -->", at);
  if (at == std::string::npos || end == std::string::npos) {
    ADD_FAILURE() << "the page has no place for: " << name;
    return page;
  }
  return page.substr(0, at) + begin + '\n' + generated + '\n' + page.substr(end);
}

TEST(Docs, RulePagesEqualWhatTheRulesSay) {
  const fs::path folder = Docs / "rules";
  const std::map<std::string, std::string> expected = generatedPages();
  if (isUpdate()) {
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

TEST(Docs, ModelReferenceEqualsTheSchema) {
  const std::string page = house::modelReference();
  EXPECT_EQ(page.find("lacks an example"), std::string::npos) << "add \"examples\" to the schema";
  expectPage("models.md", page);
}

std::string configurationKeys() {
  std::string out = "| key | says | option |\n|---|---|---|\n";
  for (const driver::ConfigKey& key : driver::configKeys()) {
    std::string says(key.summary);
    for (std::size_t at = says.find('*'); at != std::string::npos; at = says.find('*', at + 2)) {
      says.insert(at, 1, '\\');
    }
    out +=
        base::cat("| `",
                  key.name,
                  key.scope == driver::ConfigScope::Source ? "` † | " : "` | ",
                  says,
                  key.builtIn.empty() ? std::string() : base::cat(" (", key.builtIn, ')'),
                  key.option.empty() ? std::string(" | |") : base::cat(" | `", key.option, "` |"),
                  '\n');
  }
  return out;
}

TEST(Docs, ConfigurationKeysEqualTheTable) {
  expectPage("configuration.md",
             withPart(read(Docs / "configuration.md"), "configuration keys", configurationKeys()));
}

TEST(Docs, FrameworkTablesEqualTheModels) {
  std::string page = read(Docs / "frameworks.md");
  page = withPart(page, "what is followed", house::followedTable());
  page = withPart(page, "wire facts", house::wireTable());
  page = withPart(page, "headers", house::headerTable());
  expectPage("frameworks.md", page);
}

}  // namespace
}  // namespace status_lint
