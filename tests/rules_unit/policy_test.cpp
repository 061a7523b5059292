// What a team allows, and profiles.
#include "rules/documentation.h"
#include "rules/profiles.h"
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

Policy policy(const std::vector<std::string>& texts) {
  Policy out;
  for (const std::string& text : texts) {
    const auto allowance = parseAllowance(text);
    EXPECT_TRUE(allowance) << text;
    out.allowed.push_back(allowance.value_or(Allowance()));
  }
  return out;
}

/// Is the code forbidden for a route of these methods and this path?
bool forbidsIt(const Policy& policy,
               int code,
               const std::vector<std::string>& methods,
               const std::string& path) {
  flow::Outcome outcome = build::outcome(code);
  outcome.methods = methods;
  flow::Handler handler = build::handler(outcome, methods, path);
  handler.pathKnown = !path.empty();
  return forbids(policy, handler, outcome) != nullptr;
}

TEST(Policy, ReadsAnAllowance) {
  const auto allowance = parseAllowance("GET  /api/* 200,4XX");
  ASSERT_TRUE(allowance);
  EXPECT_EQ(allowance->method, "GET");
  EXPECT_EQ(allowance->path, "/api/*");
  EXPECT_TRUE(allowance->allows(200) && allowance->allows(499) && !allowance->allows(500));
  for (const char* text :
       {"", "GET", "/a", "99", "600", "2x", "6xx", "200,", "get 200", "GTE 200", "200 404"}) {
    EXPECT_FALSE(parseAllowance(text)) << text;
  }
}

TEST(Policy, TheMostSpecificEntryDecides) {
  const Policy some = policy({"200,404", "GET 200", "/api/* 200,400", "POST /api/* 201"});
  EXPECT_FALSE(forbidsIt(some, 404, {"PUT"}, "/x"));
  EXPECT_TRUE(forbidsIt(some, 404, {"GET"}, "/x"));
  EXPECT_FALSE(forbidsIt(some, 400, {"GET"}, "/api/x"));
  EXPECT_TRUE(forbidsIt(some, 400, {"POST"}, "/api/x"));
  EXPECT_FALSE(forbidsIt(some, 201, {"POST"}, "/api/x"));
}

TEST(Policy, WhatIsNotKnownIsNotForbidden) {
  const Policy some = policy({"200", "GET 404", "/files/* 410"});
  EXPECT_TRUE(forbidsIt(some, 500, {}, ""));
  EXPECT_FALSE(forbidsIt(some, 404, {}, "/x")) << "it may be GET";
  EXPECT_FALSE(forbidsIt(some, 410, {"PUT"}, "")) << "it may be below /files";
  EXPECT_FALSE(forbidsIt(some, 404, {"GET", "PUT"}, "/x")) << "for GET it is allowed";
  EXPECT_FALSE(forbidsIt(policy({"GET 200"}), 500, {"PUT"}, "/x")) << "nothing is said of PUT";
  EXPECT_FALSE(forbidsIt({}, 500, {"PUT"}, "/x"));
}

TEST(Profiles, NameRulesThatExist) {
  ASSERT_EQ(profiles().front().name, "recommended");
  for (const Profile& profile : profiles()) {
    EXPECT_EQ(findProfile(profile.name), &profile);
    for (const ProfileRule& rule : profile.rules) {
      EXPECT_NE(find(rule.id), nullptr) << profile.name << ' ' << rule.id;
    }
    for (const std::string_view text : profile.allowed) {
      EXPECT_TRUE(parseAllowance(text)) << profile.name << ' ' << text;
    }
  }
  EXPECT_EQ(findProfile("none"), nullptr);
}

TEST(Profiles, RecommendedIsTheDefaultAndStrictIsMore) {
  const Selection recommended = selectionOf(*findProfile("recommended"));
  const Selection strict = selectionOf(*findProfile("strict"));
  for (const Rule* rule : catalog()) {
    EXPECT_EQ(recommended.runs(*rule), rule->onByDefault) << rule->id;
    EXPECT_EQ(strict.runs(*rule), rule->precision != Precision::Low) << rule->id;
    EXPECT_EQ(strict.severityOf(*rule), rule->severity) << rule->id;
  }
}

TEST(Profiles, ListShowsWhatRuns) {
  EXPECT_NE(listRules(selectionOf(*findProfile("zalando"))), listRules());
}

}  // namespace
}  // namespace status_lint::rules
