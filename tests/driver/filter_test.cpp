#include "tool/driver/filter.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using status_lint::driver::Functions;
using status_lint::driver::setFingerprints;
using status_lint::driver::Suppressions;
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

Suppression comment(std::uint32_t line, std::uint32_t first, std::uint32_t last, Lines rules) {
  return {.line = line,
          .targetLine = first,
          .targetEnd = last,
          .rules = std::move(rules),
          .reason = "async",
          .until = "",
          .word = "allow",
          .fault = ""};
}

constexpr const char* Today = "2027-01-31";

/// Is it taken out?
bool allows(const std::vector<Suppression>& comments, const Finding& finding) {
  std::vector<Finding> findings = {finding};
  const auto allowed = Suppressions(modules(comments)).takeAllowed(findings, Today);
  EXPECT_EQ(allowed.size() + findings.size(), 1U);
  return findings.empty();
}

/// What is wrong with the comments, where these findings are there.
Lines problems(const std::vector<Suppression>& comments,
               std::vector<Finding> findings = {},
               bool isWhole = true) {
  Suppressions suppressions(modules(comments));
  suppressions.takeAllowed(findings, Today);
  return suppressions.problems(
      "/p",
      [](const status_lint::rules::Rule& rule, const std::string&) {
        return status_lint::rules::Selection().runs(rule);
      },
      isWhole);
}

TEST(Filter, AllowTakesOutTheFindingItSpeaksOf) {
  const std::vector all = {comment(9, 10, 11, {Rule})};
  EXPECT_TRUE(allows(all, finding(10)));
  EXPECT_TRUE(allows(all, finding(11)));
  EXPECT_TRUE(allows(all, finding(8, 12)));  // an expression over several lines
  EXPECT_FALSE(allows(all, finding(9)));
  EXPECT_FALSE(allows(all, finding(12)));
  EXPECT_FALSE(allows(all, finding(5, 7)));
}

TEST(Filter, WhatIsAllowedIsGivenWithItsReason) {
  std::vector<Finding> findings = {finding(10), finding(20)};
  const auto allowed =
      Suppressions(modules({comment(10, 10, 10, {Rule})})).takeAllowed(findings, Today);
  EXPECT_EQ(findings, std::vector{finding(20)});
  ASSERT_EQ(allowed.size(), 1U);
  EXPECT_EQ(allowed[0].finding, finding(10));
  EXPECT_EQ(allowed[0].reason, "async");
}

TEST(Filter, AllowNamesRulesAndHoldsInItsFile) {
  const std::vector all = {comment(10, 10, 10, {"status-overwritten", "unregistered-status"})};
  EXPECT_FALSE(allows(all, finding(10)));
  Finding other = finding(10);
  other.rule = "unregistered-status";
  EXPECT_TRUE(allows(all, other));
  other.at.path = "/p/src/b.cpp";
  EXPECT_FALSE(allows(all, other));
  EXPECT_TRUE(allows({comment(10, 10, 10, {"created-*"})}, finding(10)));  // of NOLINT
}

TEST(Filter, AFindingFromAMacroMayBeAllowedWhereItIsSpelled) {
  const std::vector all = {comment(3, 3, 3, {Rule})};
  Finding fromMacro = finding(40);
  EXPECT_FALSE(allows(all, fromMacro));
  fromMacro.at.spellingPath = "/p/src/a.cpp";
  fromMacro.at.spellingLine = 3;
  EXPECT_TRUE(allows(all, fromMacro));
}

TEST(Filter, AnAllowanceMayEnd) {
  Suppression lastDay = comment(10, 10, 10, {Rule});
  lastDay.until = Today;
  Suppression over = lastDay;
  over.until = "2027-01-30";
  EXPECT_TRUE(allows({lastDay}, finding(10)));
  EXPECT_FALSE(allows({over}, finding(10)));
  EXPECT_EQ(problems({over}, {finding(10)}),
            Lines{"src/a.cpp:10: 'status-lint: allow(created-without-location)' was for the time "
                  "until 2027-01-30"});
}

TEST(Filter, UnknownRuleIsToldOnceWithTheNearestName) {
  EXPECT_EQ(
      problems({comment(30, 31, 31, {"zzzzzzzzzzzzzzzzzz"}),
                comment(9, 10, 10, {"create-without-location", Rule})}),
      (Lines{
          "src/a.cpp:9: 'status-lint: allow(create-without-location)' names no rule; did you mean "
          "'created-without-location'?",
          "src/a.cpp:30: 'status-lint: allow(zzzzzzzzzzzzzzzzzz)' names no rule; see "
          "'status-lint rules'"}));
}

TEST(Filter, WhatIsWrongWithACommentIsTold) {
  Suppression noReason = comment(10, 10, 10, {Rule});
  noReason.reason.clear();
  EXPECT_EQ(problems({noReason}, {finding(10)}),
            Lines{"src/a.cpp:10: 'status-lint: allow(created-without-location)' gives no reason; "
                  "write it behind the parenthesis"});
  Suppression fault = comment(10, 10, 10, {Rule});
  fault.fault = "is never ended; write end-allow";
  EXPECT_EQ(problems({fault}),
            Lines{"src/a.cpp:10: 'status-lint: allow(created-without-location)' is never ended; "
                  "write end-allow"});
}

TEST(Filter, WhatAllowsNothingIsTold) {
  const std::vector all = {comment(10, 10, 10, {Rule})};
  EXPECT_EQ(problems(all, {finding(10)}), Lines{});
  EXPECT_EQ(problems(all),
            Lines{"src/a.cpp:10: 'status-lint: allow(created-without-location)' allows nothing; "
                  "take it out"});
  EXPECT_EQ(problems(all, {}, false), Lines{});  // a part of the program
  EXPECT_EQ(problems({comment(10, 10, 10, {"magic-status-number"})}), Lines{});  // did not run
  Suppression tidy = comment(10, 10, 10, {"*"});
  tidy.word = "NOLINT";
  EXPECT_EQ(problems({tidy}), Lines{});
  tidy.rules = {Rule};
  EXPECT_EQ(problems({tidy}),
            Lines{"src/a.cpp:10: 'NOLINT(status-lint-created-without-location)' allows nothing; "
                  "take it out"});
}

/// A module with two functions in a.cpp: create() at the offsets 100 to 200, and a lambda in it at
/// 140 to 160.
std::vector<Module> functionsModule(const std::string& path = "/p/src/a.cpp") {
  using status_lint::ir::Function;
  Module module;
  module.files.resize(2);
  module.files[1].path = path;
  module.locations.resize(1);
  const auto add = [&](const std::string& name, std::uint32_t begin, std::uint32_t end) {
    Function& function = module.functions.emplace_back();
    function.name = name;
    for (const auto& [from, to] : {std::pair(begin, begin + 5), std::pair(begin + 5, end)}) {
      auto& location = module.locations.emplace_back();
      location.file = 1;
      location.offset = from;
      location.endOffset = to;
    }
    function.location = static_cast<status_lint::ir::LocationId>(module.locations.size() - 2);
    function.body.emplace_back().location = function.location + 1;
  };
  add("create", 100, 200);
  add("create::(lambda)", 140, 160);
  module.functions[0].variables.push_back({.name = "id", .type = "int"});
  module.functions[0].parameterCount = 1;
  return {module, module};
}

Finding findingAt(std::uint32_t line, std::uint32_t offset) {
  Finding result = finding(line);
  result.at.offset = offset;
  return result;
}

std::string fingerprint(Finding one) {
  setFingerprints({&one, 1}, "/p", Functions(functionsModule()));
  return one.fingerprint;
}

TEST(Functions, TheInnermostIsAroundAPlace) {
  const Functions functions(functionsModule());
  EXPECT_EQ(functions.around(findingAt(1, 120).at), "create(int)");
  EXPECT_EQ(functions.around(findingAt(1, 150).at), "create::(lambda)()");
  EXPECT_EQ(functions.around(findingAt(1, 170).at), "create(int)");
  EXPECT_EQ(functions.around(findingAt(1, 200).at), "");
  Finding elsewhere = findingAt(1, 120);
  elsewhere.at.path = "/p/src/b.cpp";
  EXPECT_EQ(functions.around(elsewhere.at), "");
}

TEST(Filter, FingerprintsKnowNeitherLinesNorWords) {
  std::vector<Finding> before = {findingAt(10, 120), findingAt(20, 130)};
  std::vector<Finding> after = {findingAt(11, 121), findingAt(99, 199)};
  after[0].message = "said better";
  after[0].handler = "another that ends here too";
  setFingerprints(before, "/p", Functions(functionsModule()));
  setFingerprints(after, "/p", Functions(functionsModule()));
  EXPECT_EQ(before[0].fingerprint, after[0].fingerprint);
  EXPECT_EQ(before[1].fingerprint, after[1].fingerprint);
  EXPECT_NE(before[0].fingerprint, before[1].fingerprint);  // equal findings are counted
  EXPECT_EQ(before[0].fingerprint.size(), 32U);
}

TEST(Filter, FingerprintsDoNotKnowWhereTheProjectLies) {
  std::vector<Finding> there = {findingAt(10, 120)};
  there[0].at.path = "/elsewhere/q/src/a.cpp";
  setFingerprints(there, "/elsewhere/q", Functions(functionsModule("/elsewhere/q/src/a.cpp")));
  EXPECT_EQ(fingerprint(findingAt(10, 120)), there[0].fingerprint);
}

TEST(Filter, FingerprintsTellFindingsApart) {
  std::vector<Finding> findings(5, findingAt(10, 120));
  findings[1].rule = "status-overwritten";
  findings[2].at.path = "/p/src/b.cpp";
  findings[3].at.offset = 150;  // in the lambda
  findings[4].at.text = "res . status = 202";
  std::set<std::string> seen;
  for (const Finding& each : findings) {
    EXPECT_TRUE(seen.insert(fingerprint(each)).second) << seen.size();
  }
}

}  // namespace
