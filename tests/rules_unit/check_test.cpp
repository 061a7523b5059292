// Running, merging and sorting, independent of what the rules say.
#include "rules/api_contract.h"
#include "rules/check.h"
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

#include <set>
#include <span>

namespace status_lint::rules {
namespace {

/// Without the advice to explain errors, which would double what these tests look at.
const Selection Graver{.enabled = {}, .disabled = {"error-without-body"}};

TEST(Check, GivesNothingForNothing) {
  EXPECT_TRUE(check({}).empty());
}

TEST(Check, MergesPathsAndHandlersThatShareThePlace) {
  flow::Outcome longer = build::outcome(401);
  longer.paths = 3;
  longer.steps.insert(longer.steps.begin(), {build::at(3), "a detour"});
  flow::Analysis analysis = build::analysis(build::handler(longer));
  flow::Handler other = build::handler(build::outcome(401));
  other.name = "other";
  analysis.servers.front().handlers.push_back(other);
  const std::vector<Finding> found = check(analysis, Graver);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].occurrences, 4U);
  EXPECT_EQ(found[0].steps, build::outcome(401).steps) << "the shorter witness is shown";
  EXPECT_EQ(found[0].handler, "other");
}

TEST(Check, DoesNotDependOnTheOrderOfHandlers) {
  flow::Handler a = build::handler(build::outcome(401));
  flow::Handler b = a;
  a.name = "a";
  b.name = "b";
  flow::Analysis forwards = build::analysis(a);
  forwards.servers.front().handlers.push_back(b);
  flow::Analysis backwards = build::analysis(b);
  backwards.servers.front().handlers.push_back(a);
  EXPECT_EQ(check(forwards), check(backwards));
}

TEST(Check, KeepsKindsOfEvidenceApart) {
  flow::Outcome sent = build::outcome(204);
  sent.content.present = flow::Known::Yes;
  flow::Outcome dropped = sent;
  dropped.content.dropped = true;
  flow::Handler handler = build::handler(sent);
  handler.outcomes.push_back(dropped);
  EXPECT_EQ(build::run("no-content-with-body", handler).size(), 2U);
}

TEST(Check, KeepsTheGraverOfTwoSeverities) {
  flow::Outcome redirect = build::outcome(302);
  redirect.fields["location"] = build::field("Location", {"/done"});
  flow::Analysis analysis = build::analysis(build::handler(redirect, {"POST"}, "/oauth/authorize"));
  analysis.servers.front().handlers.push_back(build::handler(redirect, {"POST"}, "/form"));
  const std::vector<Finding> found = check(analysis, Graver);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
}

TEST(Check, DropsWhatStandsInForeignCodeOrNowhere) {
  flow::Outcome outcome = build::outcome(401);
  outcome.status.origin.foreign = outcome.status.setter.foreign = true;
  EXPECT_TRUE(check(build::analysis(build::handler(outcome)), Graver).empty());
  outcome.status.origin = outcome.status.setter = {};
  EXPECT_TRUE(check(build::analysis(build::handler(outcome)), Graver).empty());
}

TEST(Check, StandsAtOurCallWhenTheConstantIsForeign) {
  flow::Outcome outcome = build::outcome(401);
  outcome.status.origin.foreign = true;
  outcome.status.setter = build::at(12, "deny ( res )");
  const std::vector<Finding> found = check(build::analysis(build::handler(outcome)), Graver);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at, outcome.status.setter);
}

/// What a description promises is found out once: the rules go by what they are given.
TEST(Check, RulesShareTheContractOfAServer) {
  Selection selection;
  model::ApiDescription& description = selection.policy.descriptions.emplace_back();
  description.file = "api.yaml";
  model::ApiOperation& operation = description.operations.emplace_back();
  operation.method = "POST";
  operation.path = "/orders";
  operation.responses.emplace_back().status = "204";
  const flow::Analysis analysis = build::analysis(build::handler(build::outcome(200)));
  const std::vector<ApiContract> contracts = contractsOf(analysis, selection.policy, 1);
  ASSERT_EQ(contracts.size(), 1U);
  const auto found = [&](std::span<const ApiContract> given) {
    std::set<std::string> rules;
    for (const Finding& finding : check(analysis, selection, {}, given, 1)) {
      if (finding.rule.starts_with("openapi-")) {
        rules.insert(finding.rule);
      }
    }
    return rules;
  };
  EXPECT_TRUE(found(contracts).contains("openapi-undocumented-status"));
  EXPECT_EQ(found(std::vector<ApiContract>(1)), std::set<std::string>());
  EXPECT_EQ(unusedDescriptions(contracts, selection.policy), std::vector<std::string>());
  EXPECT_EQ(unusedDescriptions(std::vector<ApiContract>(1), selection.policy),
            std::vector<std::string>{"api.yaml"});
}

TEST(Check, SortsByPlaceThenRule) {
  flow::Outcome late = build::outcome(401);
  late.status = build::status(401, 30);
  flow::Outcome early = build::outcome(405);
  early.status = build::status(405, 2);
  flow::Outcome elsewhere = build::outcome(416);
  elsewhere.status.origin.path = "/project/a.cpp";
  flow::Handler handler = build::handler(late);
  handler.outcomes.push_back(early);
  handler.outcomes.push_back(elsewhere);
  const Selection selection{.enabled = {"unauthorized-without-challenge",
                                        "method-not-allowed-without-allow",
                                        "range-not-satisfiable-without-content-range"},
                            .disabled = {"all"}};
  const std::vector<Finding> found = check(build::analysis(handler), selection);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].statusCode, 416);
  EXPECT_EQ(found[1].statusCode, 405);
  EXPECT_EQ(found[2].statusCode, 401);
}

TEST(Check, HasAdviceAtMostForAHealthyServer) {
  for (const int code : {200, 202, 204, 400, 403, 404, 409, 413, 415, 422, 429, 500, 503}) {
    for (const Finding& finding : check(build::analysis(build::handler(build::outcome(code))))) {
      EXPECT_EQ(finding.severity, Severity::Note) << code << ' ' << finding.rule;
    }
  }
}

TEST(Check, RunsTheRulesThatAreAskedFor) {
  const Rule* off = find("options-without-allow");
  const Rule* on = find("no-content-with-body");
  EXPECT_TRUE(Selection().runs(*on));
  EXPECT_FALSE(Selection().runs(*off));
  EXPECT_TRUE((Selection{.enabled = {"options-without-allow"}, .disabled = {}}.runs(*off)));
  EXPECT_TRUE((Selection{.enabled = {"all"}, .disabled = {}}.runs(*off)));
  EXPECT_FALSE((Selection{.enabled = {}, .disabled = {"no-content-with-body"}}.runs(*on)));
  EXPECT_FALSE((Selection{.enabled = {"options-without-allow"}, .disabled = {"all"}}.runs(*on)));
  EXPECT_TRUE((Selection{.enabled = {"options-without-allow"}, .disabled = {"all"}}.runs(*off)));
}

}  // namespace
}  // namespace status_lint::rules
