// Each rule has its fixtures: what it reports, its traps, across functions, across units, and
// findings with more than one framework, here or in the fixtures of frameworks.
#include "rules/rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

/// What the fixtures of a rule include of a framework.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> Includes = {{
    {"cinatra.hpp", "cinatra"},
    {"<httplib.h>", "cpp-httplib"},
    {"crow.h", "crow"},
    {"drogon/", "drogon"},
    {"mongoose.h", "mongoose"},
    {"nghttp2/", "nghttp2-asio"},
    {"oatpp/", "oatpp"},
    {"Poco/Net/", "poco"},
    {"pistache/", "pistache"},
    {"proxygen/", "proxygen"},
    {"sys/socket.h", "raw"},
    {"uWebSockets/", "uwebsockets"},
    {"Wt/", "wt"},
}};

/// Rules that only one framework gives cause for.
const std::set<std::string_view> OneFramework = {"http2-forbidden-status"};

std::string read(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> frameworksOf(const fs::path& fixture, const std::string& text) {
  const fs::path folder = fixture.parent_path();
  if (folder.parent_path().filename() == "frameworks") {
    return {folder.filename().string()};
  }
  std::set<std::string> out;
  for (const auto& [include, framework] : Includes) {
    if (text.contains(include)) {
      out.emplace(framework);
    }
  }
  return out;
}

/// Has it more than one translation unit?
bool isAcrossUnits(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = text.find("// --- "); at != std::string_view::npos;
       at = text.find("// --- ", at + 1)) {
    const std::string_view name = text.substr(at, text.find('\n', at) - at);
    units += name.ends_with(".cpp") || name.ends_with(".cc") ? 1U : 0U;
  }
  return units > 1;
}

TEST(Fixtures, EachRuleHasFindingsWithSeveralFrameworks) {
  std::map<std::string, std::set<std::string>> found;
  const fs::path tests = fs::path(STATUS_LINT_SOURCE_DIR) / "tests";
  for (const char* folder : {"rules", "frameworks"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(tests / folder)) {
      if (entry.path().extension() != ".cpp") {
        continue;
      }
      const std::string text = read(entry.path());
      const std::set<std::string> frameworks = frameworksOf(entry.path(), text);
      for (const rules::Rule* rule : rules::catalog()) {
        const std::string annotation = "// finding: " + std::string(rule->id);
        std::size_t at = text.find(annotation);
        while (at != std::string::npos && at + annotation.size() < text.size() &&
               !std::string_view(" \n").contains(text[at + annotation.size()])) {
          at = text.find(annotation, at + 1);
        }
        if (at != std::string::npos) {
          found[std::string(rule->id)].insert(frameworks.begin(), frameworks.end());
        }
      }
    }
  }
  for (const rules::Rule* rule : rules::catalog()) {
    const bool hasOne = found[std::string(rule->id)].size() < 2;
    EXPECT_EQ(hasOne, OneFramework.contains(rule->id))
        << rule->id << (hasOne ? " needs a second framework" : " has a second framework");
  }
}

TEST(Fixtures, EachRuleHasItsFiles) {
  const fs::path root = fs::path(STATUS_LINT_SOURCE_DIR) / "tests/rules";
  for (const rules::Rule* rule : rules::catalog()) {
    const fs::path folder = root / rule->id;
    for (const char* file : {"reports.cpp", "silent.cpp", "across_functions.cpp"}) {
      EXPECT_TRUE(fs::exists(folder / file)) << rule->id << " has no " << file;
    }
    EXPECT_TRUE(std::ranges::any_of(
        fs::directory_iterator(folder),
        [](const fs::directory_entry& entry) { return isAcrossUnits(read(entry.path())); }))
        << rule->id << " has no fixture of several units";
  }
}

}  // namespace
}  // namespace status_lint
