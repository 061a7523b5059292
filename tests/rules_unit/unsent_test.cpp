// Responses that nobody sends, and what is sent in place of a final one.
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

constexpr const char* NoResponse = "no-response-on-path";
constexpr const char* Discarded = "discarded-response";
constexpr const char* OnCopy = "status-set-on-copy";
constexpr const char* Interim = "interim-status-as-final";

flow::Outcome unanswered(int code) {
  flow::Outcome out = build::outcome(code);
  out.ending = flow::Ending::NotAnswered;
  return out;
}

TEST(NoResponseOnPath, StandsAtTheStatusThatIsNotSent) {
  const std::vector<Finding> found = build::run(NoResponse, unanswered(404));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "404 (Not Found) is set, but nothing sends the response on this path");
  EXPECT_EQ(found[0].at, build::status(404).origin);
  EXPECT_EQ(found[0].severity, Severity::Error);
}

TEST(NoResponseOnPath, StandsAtTheEndWhereNothingIsSet) {
  flow::Outcome outcome = unanswered(404);
  outcome.status = {};
  const std::vector<Finding> found = build::run(NoResponse, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at, outcome.end);
}

TEST(NoResponseOnPath, IsSilentForWhatIsAnsweredOrMayBe) {
  EXPECT_TRUE(build::run(NoResponse, build::outcome(404)).empty());
  flow::Handler handler = build::handler(unanswered(404));
  handler.requestEscapes = true;
  EXPECT_TRUE(build::run(NoResponse, handler).empty());
  handler = build::handler(unanswered(404));
  handler.isComplete = false;
  EXPECT_TRUE(build::run(NoResponse, handler).empty());
}

flow::Handler leaving(flow::Unsent unsent) {
  flow::Handler out = build::handler(build::outcome(200));
  out.unsent = {std::move(unsent)};
  return out;
}

TEST(DiscardedResponse, StandsAtTheCallThatGivesItBack) {
  const std::vector<Finding> found = build::run(
      Discarded,
      leaving({.status = build::status(404), .droppedAt = build::at(14, "fail ( 404 )")}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "the response with 404 (Not Found) that this call gives back is dropped");
  EXPECT_EQ(found[0].at, build::at(14, "fail ( 404 )"));
  EXPECT_EQ(found[0].statusCode, 404);
}

TEST(DiscardedResponse, StandsAtTheStatusOfAVariable) {
  const std::vector<Finding> found =
      build::run(Discarded, leaving({.status = build::status(404), .droppedAt = {}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "the response with 404 (Not Found) is made and never sent");
  EXPECT_EQ(found[0].at, build::status(404).origin);
}

TEST(DiscardedResponse, NamesNoStatusThatIsNotKnown) {
  flow::Unsent unsent{.status = build::status(404), .droppedAt = {}};
  unsent.status.codes.clear();
  const std::vector<Finding> found = build::run(Discarded, leaving(unsent));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "the response is made and never sent");
}

TEST(StatusSetOnCopy, TakesTheCopiesOfVariables) {
  const flow::Unsent copy{.status = build::status(404), .droppedAt = {}, .isCopy = true};
  const std::vector<Finding> found = build::run(OnCopy, leaving(copy));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "404 (Not Found) is set on a copy of the response, which nothing sends");
  EXPECT_EQ(found[0].at, copy.status.setter);
  EXPECT_TRUE(build::run(Discarded, leaving(copy)).empty());
}

TEST(StatusSetOnCopy, LeavesTheCopiesThatACallGivesBackToTheOtherRule) {
  const flow::Unsent copy{.status = build::status(404), .droppedAt = build::at(14), .isCopy = true};
  EXPECT_TRUE(build::run(OnCopy, leaving(copy)).empty());
  EXPECT_EQ(build::run(Discarded, leaving(copy)).size(), 1U);
}

TEST(StatusSetOnCopy, NamesNoStatusThatOneOfTheCallersChose) {
  flow::Unsent copy{.status = build::status(404), .droppedAt = {}, .isCopy = true};
  copy.status.throughParameter = true;
  const std::vector<Finding> found = build::run(OnCopy, leaving(copy));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "the status code is set on a copy of the response, which nothing sends");
}

TEST(UnsentResponses, AreNotJudgedWhereALimitWasHit) {
  flow::Handler handler = leaving({.status = build::status(404), .droppedAt = {}});
  handler.isComplete = false;
  EXPECT_TRUE(build::run(Discarded, handler).empty());
  handler.unsent[0].isCopy = true;
  EXPECT_TRUE(build::run(OnCopy, handler).empty());
}

TEST(InterimStatusAsFinal, OffersAcceptedForProcessing) {
  const std::vector<Finding> found = build::run(Interim, build::outcome(102));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "102 (Processing) is no final status code");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "202");
  EXPECT_FALSE(found[0].fixes[0].isSafe);
}

TEST(InterimStatusAsFinal, ReportsEveryInterimCode) {
  for (const int code : {100, 101, 103}) {
    EXPECT_EQ(build::run(Interim, build::outcome(code)).size(), 1U) << code;
  }
  EXPECT_TRUE(build::run(Interim, build::outcome(200)).empty());
  EXPECT_TRUE(build::run(Interim, build::outcome(99)).empty());
}

TEST(InterimStatusAsFinal, IsSilentWhereProtocolsMayBeSwitched) {
  flow::Outcome outcome = build::outcome(101);
  outcome.fields["upgrade"] = build::field("Upgrade");
  EXPECT_TRUE(build::run(Interim, outcome).empty());
  outcome = build::outcome(101);
  outcome.otherFields = flow::Known::Unknown;
  EXPECT_TRUE(build::run(Interim, outcome).empty());
}

TEST(InterimStatusAsFinal, IsSilentWhereAFinalResponseMayFollow) {
  flow::Outcome outcome = build::outcome(100);
  outcome.isAlone = false;
  EXPECT_TRUE(build::run(Interim, outcome).empty());
  outcome = build::sent(100);
  outcome.late = {build::late(flow::LateChange::Kind::Send, 15)};
  EXPECT_TRUE(build::run(Interim, outcome).empty());
  outcome = build::outcome(100);
  outcome.ending = flow::Ending::Escaped;
  EXPECT_TRUE(build::run(Interim, outcome).empty());
  flow::Handler helper = build::handler(build::outcome(100));
  helper.kind = flow::HandlerKind::Function;
  EXPECT_TRUE(build::run(Interim, helper).empty());
}

}  // namespace
}  // namespace status_lint::rules
