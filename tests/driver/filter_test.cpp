#include "tool/driver/filter.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using status_lint::driver::Functions;
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
  EXPECT_EQ(before[0].fingerprint.size(), 16U);
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
