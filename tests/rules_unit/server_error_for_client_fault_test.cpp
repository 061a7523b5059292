#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using build::from;
using flow::Source;

constexpr const char* Id = "server-error-for-client-fault";

flow::ThrowPoint parsePoint() {
  flow::ThrowPoint point;
  point.at = build::at(8, "json :: parse ( req . body )");
  point.callee = "nlohmann::basic_json::parse";
  point.speaksOf = "parsing";
  point.throws = {{"nlohmann::detail::parse_error", "parsing"}};
  point.from = {from(Source::RequestContent)};
  return point;
}

flow::Outcome caught(flow::ThrowPoint point, bool isBroad = false) {
  flow::Outcome out = build::outcome(500);
  flow::Caught& clause = out.caught.emplace_back();
  clause.at = build::at(9, "catch");
  clause.type = isBroad ? "std::exception" : "nlohmann::detail::exception";
  clause.isBroad = isBroad;
  clause.choseStatus = true;
  clause.points = {std::move(point)};
  out.steps.insert(out.steps.begin(), {clause.at, "the exception is caught here"});
  return out;
}

flow::Outcome guarded(flow::Guard guard) {
  flow::Outcome out = build::outcome(500);
  out.guards = {std::move(guard)};
  return out;
}

flow::Guard absence() {
  flow::Guard guard;
  guard.at = build::at(9, "! req . has_param ( \"x\" )");
  guard.subject = "req . has_param ( \"x\" )";
  guard.holds = false;
  guard.textHolds = false;
  guard.testsAbsence = true;
  guard.callee = "httplib::Request::has_param";
  guard.reads = {from(Source::RequestParameter, "x", "httplib::Request::has_param")};
  return guard;
}

std::size_t count(const flow::Outcome& outcome) {
  return build::run(Id, outcome).size();
}

TEST(ServerErrorForClientFault, ReportsANarrowClauseAndOffers400) {
  const std::vector<Finding> found = build::run(Id, caught(parsePoint()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message,
            "500 (Internal Server Error) answers a request that is malformed: catches "
            "nlohmann::json::parse_error from parsing the request content; 400 (Bad Request) says "
            "so");
  ASSERT_EQ(found[0].steps.size(), 4U);
  EXPECT_EQ(found[0].steps[0].message, "nlohmann::json::parse may throw here");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "400");
}

TEST(ServerErrorForClientFault, LeavesABroadClauseToAnotherRule) {
  EXPECT_EQ(count(caught(parsePoint(), true)), 0U);
  EXPECT_EQ(build::run("broad-catch-hides-client-error", caught(parsePoint(), true)).size(), 1U);
  EXPECT_EQ(build::run("broad-catch-hides-client-error", caught(parsePoint())).size(), 0U);
}

TEST(ServerErrorForClientFault, ReportsConversionOfAParameter) {
  flow::ThrowPoint point = parsePoint();
  point.callee = "std::stoi";
  point.speaksOf = "conversion";
  point.throws = {{"std::out_of_range", ""}, {"std::invalid_argument", "validation"}};
  point.from = {from(Source::RequestParameter, "page"), from(Source::Unknown)};
  const std::vector<Finding> found = build::run(Id, caught(point));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.contains(
      "std::invalid_argument and std::out_of_range from converting the parameter page"))
      << found[0].message;
}

TEST(ServerErrorForClientFault, FindsThePointAmongOthers) {
  flow::Outcome outcome = caught(parsePoint());
  flow::ThrowPoint database;
  database.speaksOf = "database";
  database.throws = {{"pqxx::broken_connection", "database"}};
  database.from = {from(Source::Database)};
  outcome.caught[0].points.insert(outcome.caught[0].points.begin(), database);
  EXPECT_EQ(count(outcome), 1U);
}

TEST(ServerErrorForClientFault, IsSilentForDataOfOtherOrigin) {
  for (const Source source :
       {Source::Configuration, Source::Database, Source::Upstream, Source::File, Source::Unknown}) {
    flow::ThrowPoint point = parsePoint();
    point.from = {from(source)};
    EXPECT_EQ(count(caught(point)), 0U) << static_cast<int>(source);
  }
  flow::ThrowPoint mixed = parsePoint();
  mixed.from.push_back(from(Source::File));
  EXPECT_EQ(count(caught(mixed)), 0U);
  mixed.from.clear();
  EXPECT_EQ(count(caught(mixed)), 0U);
}

TEST(ServerErrorForClientFault, IsSilentForDataThatWasLookedUp) {
  flow::ThrowPoint point = parsePoint();
  point.from = {from(Source::RequestParameter, "id", "Store::find")};
  EXPECT_EQ(count(caught(point)), 1U) << "made of the parameter alone";
  point.from[0].throughUnknown = true;
  EXPECT_EQ(count(caught(point)), 0U);
  point.from[0].callee = "app::HttpRequest::parameter";
  EXPECT_EQ(count(caught(point)), 1U) << "an accessor of a request";
}

TEST(ServerErrorForClientFault, TheInnermostClauseDecides) {
  flow::Outcome outcome = caught(parsePoint());
  flow::Caught second = outcome.caught[0];
  second.points.clear();
  outcome.caught.push_back(second);
  EXPECT_EQ(count(outcome), 0U);
}

TEST(ServerErrorForClientFault, ReadsAnInequalityTheRightWay) {
  flow::Guard guard = absence();
  guard.subject = "x != \"\"";
  guard.textHolds = true;
  const std::vector<Finding> found = build::run(Id, guarded(guard));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.contains("(`x != \"\"` is true)")) << found[0].message;
}

TEST(ServerErrorForClientFault, IsSilentForCallsThatSpeakOfSomethingElse) {
  for (const char* speaksOf : {"", "database", "file", "upstream"}) {
    flow::ThrowPoint point = parsePoint();
    point.speaksOf = speaksOf;
    EXPECT_EQ(count(caught(point)), 0U) << speaksOf;
  }
}

TEST(ServerErrorForClientFault, IsSilentForTypesThatAreTheServersFault) {
  flow::ThrowPoint point = parsePoint();
  point.throws = {{"std::bad_alloc", "resource"}};
  EXPECT_EQ(count(caught(point)), 0U);
}

TEST(ServerErrorForClientFault, NeedsNoKnownTypes) {
  flow::ThrowPoint point = parsePoint();
  point.throws = {};
  EXPECT_EQ(count(caught(point)), 1U);
}

TEST(ServerErrorForClientFault, IsSilentWhenTheClauseDidNotChooseTheStatusCode) {
  flow::Outcome outcome = caught(parsePoint());
  outcome.caught[0].choseStatus = false;
  EXPECT_EQ(count(outcome), 0U);
}

TEST(ServerErrorForClientFault, IsSilentWhenTestsInsideTheClauseDecide) {
  flow::Outcome outcome = caught(parsePoint());
  outcome.guards.emplace_back().insideCatch = true;
  EXPECT_EQ(count(outcome), 0U);
  outcome.guards[0].insideCatch = false;
  EXPECT_EQ(count(outcome), 1U);
}

TEST(ServerErrorForClientFault, ReportsEvery5xxAndNothingElse) {
  for (const int code : {200, 400, 404, 422, 500, 501, 502, 503, 504}) {
    flow::Outcome outcome = caught(parsePoint());
    outcome.status = build::status(code);
    EXPECT_EQ(count(outcome), code >= 500 ? 1U : 0U) << code;
  }
}

TEST(ServerErrorForClientFault, ReportsAMissingParameter) {
  const std::vector<Finding> found = build::run(Id, guarded(absence()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "500 (Internal Server Error) answers a request that lacks a parameter: the parameter x "
            "is missing or "
            "invalid "
            "(`req.has_param(\"x\")` is false); 400 (Bad Request) says so");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "400");
}

TEST(ServerErrorForClientFault, ReportsEmptyContentAndFailedValidation) {
  flow::Guard guard = absence();
  guard.callee = "std::basic_string::empty";
  guard.reads = {from(Source::RequestContent)};
  EXPECT_EQ(count(guarded(guard)), 1U);
  guard.callee = "validateOrder";
  guard.calleeSpeaksOf = "validation";
  EXPECT_EQ(count(guarded(guard)), 1U);
}

TEST(ServerErrorForClientFault, SuggestsTheCodeForMissingCredentials) {
  flow::Guard guard = absence();
  guard.callee = "httplib::Request::has_header";
  guard.reads = {from(Source::RequestField, "Authorization", guard.callee)};
  const std::vector<Finding> found = build::run(Id, guarded(guard));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.contains("401 (Unauthorized)")) << found[0].message;
}

TEST(ServerErrorForClientFault, IsSilentForCallsThatMayFailForTheirOwnReasons) {
  flow::Guard guard = absence();
  guard.callee = "Store::save";
  guard.reads = {from(Source::RequestContent, "", "Store::save")};
  guard.reads[0].throughUnknown = true;
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard.callee = "";
  EXPECT_EQ(count(guarded(guard)), 0U) << "the value came through the call";
  guard.callee = "std::filesystem::exists";
  guard.calleeSpeaksOf = "file";
  guard.reads = {from(Source::RequestParameter, "name")};
  EXPECT_EQ(count(guarded(guard)), 0U);
}

TEST(ServerErrorForClientFault, IsSilentForGuardsThatAreNotAboutTheRequestAlone) {
  flow::Guard guard = absence();
  guard.testsAbsence = false;
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard = absence();
  guard.reads = {};
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard = absence();
  guard.reads.push_back(from(Source::Database));
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard = absence();
  guard.reads = {from(Source::RequestPath)};
  EXPECT_EQ(count(guarded(guard)), 0U)
      << "what the path names may be missing for the server's reasons";
}

TEST(ServerErrorForClientFault, OnlyTheInnermostGuardCounts) {
  flow::Outcome outcome = guarded(absence());
  flow::Guard& inner = outcome.guards.emplace_back();
  inner.at = build::at(9, "! store . isOpen ( )");
  inner.callee = "Store::isOpen";
  EXPECT_EQ(count(outcome), 0U);
}

}  // namespace
}  // namespace status_lint::rules
