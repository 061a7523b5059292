// Holds the tree to its layers: which folder may include which.
#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

/// Prefixes that an include may begin with, each a folder or a file. Standard headers are always
/// allowed.
using Allowed = std::set<std::string>;

const std::map<std::string, Allowed> Layers = {
    {"tool/base", {"tool/base"}},
    {"tool/http", {"tool/http", "tool/base"}},
    {"tool/ir", {"tool/ir", "tool/base", "tool/http"}},
    {"tool/model", {"tool/model", "tool/base", "tool/http"}},
    {"tool/cache", {"tool/cache", "tool/base", "llvm/Support", "sqlite3.h", "sys"}},
    {"tool/prescan", {"tool/prescan", "tool/base"}},
    {"tool/extract",
     {"tool/extract",
      "tool/base",
      "tool/http",
      "tool/ir",
      "tool/model",
      "clang",
      "clang-c",
      "llvm"}},
    {"tool/flow", {"tool/flow", "tool/base", "tool/http", "tool/ir"}},
    {"rules",
     {"rules",
      "tool/base",
      "tool/http",
      "tool/flow/outcome.h",
      "tool/model/api_description.h",
      "tool/model/situations.h",
      "tool/model/status_choice.h"}},
    {"tool/report",
     {"tool/report",
      "tool/base",
      "rules/rule.h",
      "rules/finding.h",
      "rules/documentation.h",
      "tool/model/status_choice.h",
      "tool/flow/outcome.h",
      "nlohmann"}},
    {"tool/driver",
     {"tool",
      "rules",
      "nlohmann",
      "CLI",
      "sys",
      "fcntl.h",
      "fnmatch.h",
      "link.h",
      "malloc.h",
      "poll.h",
      "regex.h",
      "sched.h",
      "signal.h",
      "unistd.h"}},
    {"tool/lsp",
     {"tool/lsp",
      "tool/driver",
      "tool/report",
      "tool/base",
      "rules/rule.h",
      "nlohmann",
      "sys",
      "fcntl.h",
      "poll.h",
      "unistd.h"}},
    {"tool/clang_tidy",
     {"tool/clang_tidy",
      "tool/driver",
      "tool/extract",
      "tool/flow",
      "tool/model",
      "tool/base",
      "rules",
      "clang",
      "clang-tidy",
      "llvm"}},
};

/// Single files that may include more than their folder.
const std::map<std::string, Allowed> More = {
    // JSON is read and written in one file of each.
    {"tool/model/json_node.cpp", {"nlohmann"}},
    {"tool/model/yaml.cpp", {"yaml.h"}},
    {"rules/json_content.cpp", {"nlohmann"}},
};

/// They give values, and leave files and terminals to the driver.
const std::set<std::string> Silent = {
    "tool/base", "tool/http", "tool/ir", "tool/model", "tool/flow", "tool/report", "rules"};

bool isStandard(const std::string& included) {
  return included.find_first_of("/.") == std::string::npos;
}

bool isPermitted(const Allowed& prefixes, const std::string& included) {
  for (const std::string& prefix : prefixes) {
    if (included == prefix || included.starts_with(prefix + "/")) {
      return true;
    }
  }
  return false;
}

/// Calls `visit(line number, included)` for each include of the file.
template <typename Visit>
void forEachInclude(const fs::path& path, Visit visit) {
  static const std::regex Include(R"re(^\s*#\s*include\s+["<]([^">]+)[">])re");
  std::ifstream in(path);
  std::string line;
  bool isText = false;  // the documentation of a rule, which shows C++
  for (int number = 1; std::getline(in, line); ++number) {
    isText = isText ? !line.starts_with(")md\"") : line.ends_with("R\"md(");
    std::smatch match;
    if (!isText && std::regex_search(line, match, Include)) {
      visit(number, match[1].str());
    }
  }
}

std::string shown(const fs::path& path) {
  return fs::relative(path, STATUS_LINT_SOURCE_DIR).generic_string();
}

TEST(Layering, EveryIncludeIsPermitted) {
  int checked = 0;
  for (const auto& [folder, prefixes] : Layers) {
    for (const fs::path& path : house::sources(folder)) {
      Allowed allowed = prefixes;
      if (const auto more = More.find(shown(path)); more != More.end()) {
        allowed.insert(more->second.begin(), more->second.end());
      }
      forEachInclude(path, [&](int number, const std::string& included) {
        ++checked;
        EXPECT_TRUE(isStandard(included) || isPermitted(allowed, included))
            << shown(path) << ':' << number << ": " << folder << " may not include \"" << included
            << '"';
      });
    }
  }
  EXPECT_GT(checked, 0);
}

TEST(Layering, NothingBelowTheDriverPrints) {
  for (const std::string& folder : Silent) {
    for (const fs::path& path : house::sources(folder)) {
      forEachInclude(path, [&](int number, const std::string& included) {
        EXPECT_FALSE(included == "iostream" || included == "fstream" || included == "cstdio")
            << shown(path) << ':' << number << ": " << folder << " may not include \"" << included
            << '"';
      });
    }
  }
}

TEST(Layering, EveryFolderHasItsLayer) {
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(STATUS_LINT_SOURCE_DIR) / "tool")) {
    const std::string folder = shown(entry.path());
    if (entry.is_directory() && !house::sources(folder).empty()) {
      EXPECT_TRUE(Layers.contains(folder)) << folder << " is in no layer";
    }
  }
}

TEST(Layering, OurIncludesAreRootedAtTheRepository) {
  for (const char* folder : {"tool", "rules", "tests"}) {
    for (const fs::path& path : house::sources(folder)) {
      forEachInclude(path, [&](int number, const std::string& included) {
        EXPECT_FALSE(included.starts_with("."))
            << shown(path) << ':' << number << ": \"" << included << '"';
      });
    }
  }
}

}  // namespace
}  // namespace status_lint
