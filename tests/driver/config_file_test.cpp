// One configuration file: what it says, and what is told of one that is wrong.
#include "tool/base/text.h"
#include "tool/driver/config_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace status_lint::driver {
namespace {

ConfigFile parsed(std::string_view text) {
  auto file = parseConfig(text, "/p/.status-lint.yaml");
  EXPECT_TRUE(file) << (file ? "" : file.error().front().message);
  return file.value_or(ConfigFile());
}

/// "line:column: message" of each.
std::vector<std::string> errors(std::string_view text) {
  std::vector<std::string> out;
  if (const auto file = parseConfig(text, "/p/.status-lint.yaml"); !file) {
    for (const model::TextError& error : file.error()) {
      out.push_back(base::cat(error.at.line, ':', error.at.column, ": ", error.message));
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(ConfigFile, ValuesKnowWhereTheyStand) {
  const ConfigFile file = parsed("profile: rest\n"
                                 "rules:\n"
                                 "  magic-status-number: off\n"
                                 "models: [m/hearth.json, /abs.json]\n"
                                 "timeout: 7\n"
                                 "root: true\n");
  EXPECT_TRUE(file.isRoot());
  ASSERT_NE(file.scalar("profile"), nullptr);
  EXPECT_EQ(*file.scalar("profile"), (ConfigValue{"", "rest", {1, 10}}));
  EXPECT_EQ(file.all("rules"), (std::vector<ConfigValue>{{"magic-status-number", "off", {3, 3}}}));
  EXPECT_EQ(
      file.all("models"),
      (std::vector<ConfigValue>{{"", "/p/m/hearth.json", {4, 10}}, {"", "/abs.json", {4, 25}}}));
  EXPECT_EQ(file.scalar("timeout")->text, "7");
  EXPECT_EQ(file.scalar("jobs"), nullptr);
}

TEST(ConfigFile, JsonIsYaml) {
  const ConfigFile file = parsed(R"({"fail-on": "never", "exclude": ["gen/"]})");
  EXPECT_EQ(file.scalar("fail-on")->text, "never");
  EXPECT_EQ(file.all("exclude").size(), 1U);
}

TEST(ConfigFile, NothingIsNoError) {
  EXPECT_TRUE(parsed("").values.empty());
  EXPECT_TRUE(parsed("# profile: rest\n").values.empty());
  EXPECT_TRUE(parsed("---\n").values.empty());
}

TEST(ConfigFile, OverridesHavePatternsAndRules) {
  const ConfigFile file = parsed("overrides:\n"
                                 "  - files: [tests/**, '*.pb.cc']\n"
                                 "    rules: {all: off, created-without-location: note}\n");
  ASSERT_EQ(file.overrides.size(), 1U);
  EXPECT_EQ(file.overrides[0].files, (Lines{"tests/**", "*.pb.cc"}));
  EXPECT_EQ(file.overrides[0].rules.size(), 2U);
}

TEST(ConfigFile, EveryMistakeIsToldWithItsPlace) {
  EXPECT_EQ(errors("profil: rest\n"),
            Lines{R"(1:1: unknown key "profil"; did you mean "profile"?)"});
  EXPECT_EQ(errors("rules:\n  created-without-locaton: error\n"),
            Lines{R"(2:3: unknown rule "created-without-locaton"; did you mean )"
                  R"("created-without-location"?)"});
  EXPECT_EQ(errors("rules: {zzzzzzzz: error}\n"),
            Lines{R"(1:9: unknown rule "zzzzzzzz"; see 'status-lint rules')"});
  EXPECT_EQ(errors("rules: {all: eror}\n"),
            Lines{R"(1:14: unknown severity "eror"; did you mean "error"?)"});
  EXPECT_EQ(errors("fail-on: [error]\njobs: 0\n"),
            (Lines{"1:10: expected error, warning, note, never, got an array",
                   R"(2:7: expected a number above 0, got "0")"}));
  EXPECT_EQ(errors("cache: maybe\n"), Lines{"1:8: expected true or false, got a string"});
  EXPECT_EQ(errors("exclude: gen\n"), Lines{"1:10: expected a list, got a string"});
  EXPECT_EQ(errors("models: ['']\n"), Lines{"1:10: an empty text says nothing"});
  EXPECT_EQ(errors("allow-status: [2000]\n"),
            Lines{"1:16: '2000' is no status code, and no class such as 4xx"});
  EXPECT_EQ(errors("exclude: [../a]\n"),
            Lines{"1:11: a pattern matches below the folder of this file only"});
  EXPECT_EQ(errors("- rest\n"), Lines{"1:1: expected a mapping of settings, got an array"});
}

TEST(ConfigFile, OverridesAreChecked) {
  EXPECT_EQ(errors("overrides:\n  - file: x\n"),
            Lines{R"(2:5: unknown key "file"; did you mean "files"?)"});
  EXPECT_EQ(errors("overrides:\n  - files: [x]\n"),
            Lines{"2:5: an entry needs the keys files and rules"});
  EXPECT_EQ(errors("overrides:\n  - files: []\n    rules: {all: off}\n"),
            Lines{"2:12: without a pattern it speaks of no file"});
}

/// What a pull request adds must not write where it likes.
TEST(ConfigFile, TheCacheStaysBelowItsFolder) {
  const std::string cause = "it must lie below the folder of this file; --cache-dir and "
                            "STATUS_LINT_CACHE_DIR may name any other";
  EXPECT_EQ(errors("cache-dir: ../x\n"), Lines{"1:12: " + cause});
  EXPECT_EQ(errors("cache-dir: /tmp/x\n"), Lines{"1:12: " + cause});
  EXPECT_EQ(errors("cache-dir: .\n"), Lines{"1:12: " + cause});
  EXPECT_EQ(parsed("cache-dir: build/kept\n").scalar("cache-dir")->text, "/p/build/kept");
}

TEST(ConfigFile, WhatIsNoYamlIsToldWithItsPlace) {
  EXPECT_EQ(errors("jobs: 1\njobs: 2\n"), Lines{R"(2:1: key "jobs" stands here twice)"});
  EXPECT_EQ(errors("rules: {\n a: b"),
            Lines{"3:1: syntax error while parsing a flow mapping: did not find expected ',' or "
                  "'}'"});
  ASSERT_EQ(errors("profile: \"\xff\"").size(), 1U);
}

TEST(ConfigFile, OutputsHaveAFormatAndAPathBelowTheFolder) {
  const ConfigFile file = parsed("output: [sarif:build/out.sarif, 'json:a:b.json']\n");
  ASSERT_EQ(file.all("output").size(), 2U);
  EXPECT_EQ(file.all("output")[0].text, "sarif:/p/build/out.sarif");
  EXPECT_EQ(file.all("output")[1].text, "json:/p/a:b.json");
  EXPECT_EQ(errors("output: [sarf:x]\n"),
            Lines{R"(1:10: unknown format "sarf"; did you mean "sarif"?)"});
  EXPECT_EQ(errors("output: [github]\n"), Lines{"1:10: it needs a path: github:PATH"});
  EXPECT_EQ(errors("output: [json:../x.json]\n"),
            Lines{"1:10: it must lie below the folder of this file; --output may name any other"});
  EXPECT_EQ(errors("output: [json:/etc/x.json]\n").size(), 1U);
}

/// What else is in a file for another version is not this version's business.
TEST(ConfigFile, AFileForAnotherVersionIsToldAsThat) {
  EXPECT_EQ(parsed("version: 1\nrequired-version: '>=0.1, <9'\n").scalar("version")->text, "1");
  const Lines newer = errors("newer-key: 1\nversion: 2\n");
  ASSERT_EQ(newer.size(), 1U);
  EXPECT_TRUE(newer[0].starts_with("2:10: a file of version 2 is not known to status-lint "));
  const Lines unmet = errors("newer-key: 1\nrequired-version: '>=99'\n");
  ASSERT_EQ(unmet.size(), 1U);
  EXPECT_TRUE(unmet[0].starts_with("2:19: this is status-lint ")) << unmet[0];
  EXPECT_TRUE(unmet[0].ends_with("the project asks for \">=99\"")) << unmet[0];
  EXPECT_EQ(errors("required-version: new\n"),
            Lines{R"(1:19: expected versions such as ">=0.4, <1", got "new")"});
}

TEST(ConfigKeys, EveryKeyIsWellFormed) {
  for (const ConfigKey& key : configKeys()) {
    EXPECT_EQ(findConfigKey(key.name), &key);
    EXPECT_FALSE(key.summary.empty() || key.summary.ends_with('.')) << key.name;
    EXPECT_TRUE(key.builtIn.empty() || problemOf(key, key.builtIn).empty()) << key.name;
    EXPECT_LT(variableOf(key).find("STATUS_LINT_"), 1U);
  }
}

}  // namespace
}  // namespace status_lint::driver
