#include "tool/driver/filter.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::setFingerprints;
using status_lint::driver::Suppressions;
using status_lint::driver::withoutAllowed;
using status_lint::ir::Module;
using status_lint::ir::Suppression;
using status_lint::rules::Finding;
using Lines = std::vector<std::string>;

constexpr const char* Rule = "created-without-location";

Finding finding(std::uint32_t line, std::uint32_t endLine = 0) {
  Finding result;
  result.rule = Rule;
  result.at.path = "/p/src/a.cpp";
  result.at.line = line;
  result.at.endLine = endLine == 0 ? line : endLine;
  result.at.text = "res . status = 201";
  result.handler = "create()";
  return result;
}

/// A module whose file a.cpp holds these comments.
std::vector<Module> modules(std::vector<Suppression> comments) {
  Module module;
  module.files.resize(2);
  module.files[1].path = "/p/src/a.cpp";
  module.files[1].suppressions = std::move(comments);
  return {module, module};
}

TEST(Filter, AllowTakesOutTheFindingItSpeaksOf) {
  const auto all = modules({{.line = 9, .targetLine = 10, .rules = {Rule}, .reason = "async"}});
  const Suppressions suppressions(all);
  EXPECT_TRUE(suppressions.allows(finding(10)));
  EXPECT_TRUE(suppressions.allows(finding(8, 12)));  // an expression over several lines
  EXPECT_TRUE(suppressions.allows(finding(9)));
  EXPECT_FALSE(suppressions.allows(finding(11)));
  EXPECT_FALSE(suppressions.allows(finding(5, 7)));
  EXPECT_EQ(withoutAllowed({finding(10), finding(20)}, suppressions), std::vector{finding(20)});
}

TEST(Filter, AllowNamesRulesAndHoldsInItsFile) {
  const auto all = modules({{.line = 10,
                             .targetLine = 10,
                             .rules = {"status-overwritten", "unregistered-status"},
                             .reason = ""}});
  const Suppressions suppressions(all);
  EXPECT_FALSE(suppressions.allows(finding(10)));
  Finding other = finding(10);
  other.rule = "unregistered-status";
  EXPECT_TRUE(suppressions.allows(other));
  other.at.path = "/p/src/b.cpp";
  EXPECT_FALSE(suppressions.allows(other));
}

TEST(Filter, AFindingFromAMacroMayBeAllowedWhereItIsSpelled) {
  const auto all = modules({{.line = 3, .targetLine = 3, .rules = {Rule}, .reason = ""}});
  Finding fromMacro = finding(40);
  EXPECT_FALSE(Suppressions(all).allows(fromMacro));
  fromMacro.at.spellingPath = "/p/src/a.cpp";
  fromMacro.at.spellingLine = 3;
  EXPECT_TRUE(Suppressions(all).allows(fromMacro));
}

TEST(Filter, UnknownRuleIsToldOnceWithTheNearestName) {
  const auto all = modules({
      {.line = 30, .targetLine = 31, .rules = {"zzzzzzzzzzzzzzzzzz"}, .reason = ""},
      {.line = 9, .targetLine = 10, .rules = {"create-without-location", Rule}, .reason = ""},
  });
  EXPECT_EQ(
      Suppressions(all).unknownRules("/p"),
      (Lines{
          "src/a.cpp:9: 'status-lint: allow(create-without-location)' names no rule; did you mean "
          "'created-without-location'?",
          "src/a.cpp:30: 'status-lint: allow(zzzzzzzzzzzzzzzzzz)' names no rule; see "
          "'status-lint rules'"}));
}

TEST(Filter, FingerprintsDoNotKnowLines) {
  std::vector<Finding> before = {finding(10), finding(20)};
  std::vector<Finding> after = {finding(11), finding(99)};
  setFingerprints(before, "/p");
  setFingerprints(after, "/p");
  EXPECT_EQ(before[0].fingerprint, after[0].fingerprint);
  EXPECT_EQ(before[1].fingerprint, after[1].fingerprint);
  EXPECT_NE(before[0].fingerprint, before[1].fingerprint);  // equal findings are counted
  EXPECT_EQ(before[0].fingerprint.size(), 16U);
}

TEST(Filter, FingerprintsDoNotKnowWhereTheProjectLies) {
  std::vector<Finding> here = {finding(10)};
  std::vector<Finding> there = {finding(10)};
  there[0].at.path = "/elsewhere/q/src/a.cpp";
  setFingerprints(here, "/p");
  setFingerprints(there, "/elsewhere/q");
  EXPECT_EQ(here[0].fingerprint, there[0].fingerprint);
}

TEST(Filter, FingerprintsTellFindingsApart) {
  std::vector<Finding> findings(5, finding(10));
  findings[1].rule = "status-overwritten";
  findings[2].at.path = "/p/src/b.cpp";
  findings[3].handler = "update()";
  findings[4].at.text = "res . status = 202";
  setFingerprints(findings, "/p");
  for (std::size_t i = 0; i < findings.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_NE(findings[i].fingerprint, findings[j].fingerprint) << i << ' ' << j;
    }
  }
}

}  // namespace
