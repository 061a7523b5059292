#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using build::from;
using flow::Source;

constexpr const char* Id = "broad-catch-hides-client-error";

flow::ThrowPoint parsePoint() {
  flow::ThrowPoint point;
  point.at = build::at(8, "json :: parse ( req . body )");
  point.callee = "nlohmann::basic_json::parse";
  point.speaksOf = "parsing";
  point.throws = {{"nlohmann::detail::parse_error", "parsing"}};
  point.from = {from(Source::RequestContent)};
  return point;
}

flow::Outcome caught(flow::ThrowPoint point, int code = 500) {
  flow::Outcome out = build::outcome(code);
  flow::Caught& clause = out.caught.emplace_back();
  clause.at = build::at(9, "catch");
  clause.type = "std::exception";
  clause.isBroad = true;
  clause.choseStatus = true;
  clause.points = {std::move(point)};
  return out;
}

std::size_t count(flow::Handler handler) {
  return build::run(Id, std::move(handler)).size();
}

std::size_t count(const flow::Outcome& outcome) {
  return count(build::handler(outcome));
}

/// The outcome beside another one of the same handler.
flow::Handler beside(const flow::Outcome& outcome, const flow::Outcome& other) {
  flow::Handler handler = build::handler(outcome);
  handler.outcomes.push_back(other);
  return handler;
}

TEST(BroadCatchHidesClientError, QuotesTheEvidence) {
  const std::vector<Finding> found = build::run(Id, caught(parsePoint()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message,
            "500 (Internal Server Error) hides a client's mistake: catches, with all else, "
            "nlohmann::json::parse_error from parsing the request content; a clause of its own can "
            "say 400 (Bad Request)");
  EXPECT_TRUE(found[0].fixes.empty()) << "the clause is right for other exceptions";
}

TEST(BroadCatchHidesClientError, ReportsEvery5xx) {
  for (const int code : {500, 502, 503, 504}) {
    EXPECT_EQ(count(caught(parsePoint(), code)), 1U) << code;
  }
  for (const int code : {200, 400, 404, 422}) {
    EXPECT_EQ(count(caught(parsePoint(), code)), 0U) << code;
  }
}

TEST(BroadCatchHidesClientError, NeedsToKnowWhatIsThrown) {
  flow::ThrowPoint point = parsePoint();
  point.throws = {};
  EXPECT_EQ(count(caught(point)), 0U);
}

TEST(BroadCatchHidesClientError, IsSilentForDataThatWasTested) {
  flow::ThrowPoint point = parsePoint();
  point.testedBefore = true;
  EXPECT_EQ(count(caught(point)), 0U);
}

TEST(BroadCatchHidesClientError, IsSilentForAParserThatIsToldNotToThrow) {
  flow::ThrowPoint point = parsePoint();
  point.at.text = "json :: parse ( req . body , nullptr , false )";
  EXPECT_EQ(count(caught(point)), 0U);
}

TEST(BroadCatchHidesClientError, IsSilentWhereTheClauseEndsInAnotherStatusCodeToo) {
  flow::Outcome other = caught(parsePoint());
  other.status = build::status(400, 12);
  EXPECT_EQ(count(beside(caught(parsePoint()), other)), 0U);
  other.caught[0].at = build::at(30, "catch");
  EXPECT_EQ(count(beside(caught(parsePoint()), other)), 1U) << "another clause";
}

TEST(BroadCatchHidesClientError, IsSilentWhereTheClauseThrowsOn) {
  flow::Outcome other = caught(parsePoint());
  other.status = {};
  other.ending = flow::Ending::Threw;
  other.thrown = {parsePoint()};
  EXPECT_EQ(count(beside(caught(parsePoint()), other)), 0U);
  other.thrown[0] = {};
  other.thrown[0].at = build::at(11, "throw Other ( )");
  EXPECT_EQ(count(beside(caught(parsePoint()), other)), 0U);
  other.thrown[0].callee = "nlohmann::basic_json::dump";
  EXPECT_EQ(count(beside(caught(parsePoint()), other)), 1U) << "thrown while it answers";
}

}  // namespace
}  // namespace status_lint::rules
