// What comes after a response was sent: which rule speaks of it, and when none does.
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using Kind = flow::LateChange::Kind;

constexpr const char* MissingReturn = "missing-return-after-error";
constexpr const char* SentTwice = "response-sent-twice";
constexpr const char* LateStatus = "status-after-send";
constexpr const char* LateField = "header-after-send";

flow::Outcome with(int code, flow::LateChange change) {
  flow::Outcome out = build::sent(code);
  out.late = {std::move(change)};
  return out;
}

flow::LateChange inBranch(Kind kind, std::uint32_t line = 15) {
  flow::LateChange out = build::late(kind, line);
  out.underGuard = true;
  return out;
}

flow::LateChange lateStatus(int code, std::uint32_t line = 15) {
  flow::LateChange out = build::late(Kind::Status, line);
  out.status = build::status(code, line);
  out.api = out.status.setter;
  return out;
}

flow::LateChange lateField(std::uint32_t line = 15) {
  flow::LateChange out = build::late(Kind::Field, line);
  out.field = "ETag";
  return out;
}

std::size_t count(const char* rule, const flow::Handler& handler) {
  return build::run(rule, handler).size();
}

TEST(Sending, AnErrorInABranchThatGoesOnLacksAReturn) {
  const flow::Outcome outcome = with(404, inBranch(Kind::Send));
  const std::vector<Finding> found = build::run(MissingReturn, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Error);
  EXPECT_EQ(found[0].message, "404 (Not Found) is sent, then the handler sends again");
  EXPECT_EQ(found[0].at, outcome.late[0].sentAt);
  EXPECT_EQ(found[0].statusCode, 404);
  EXPECT_EQ(found[0].steps.back().at, outcome.late[0].at);
  EXPECT_TRUE(build::run(SentTwice, outcome).empty());
}

TEST(Sending, AnErrorInABranchThatGoesOnToAStatusLacksAReturn) {
  flow::LateChange change = lateStatus(200);
  change.underGuard = true;
  flow::Outcome outcome = with(404, change);
  outcome.late.push_back(lateField(16));
  ASSERT_EQ(build::run(MissingReturn, outcome).size(), 1U);
  EXPECT_EQ(build::run(MissingReturn, outcome)[0].message,
            "404 (Not Found) is sent, then the handler sets 200 (OK)");
  EXPECT_TRUE(build::run(LateStatus, outcome).empty());
  EXPECT_TRUE(build::run(LateField, outcome).empty());
}

TEST(Sending, AFieldAloneIsNoMissingReturn) {
  flow::LateChange change = lateField();
  change.underGuard = true;
  EXPECT_TRUE(build::run(MissingReturn, with(404, change)).empty());
  EXPECT_EQ(build::run(LateField, with(404, change)).size(), 1U);
}

TEST(Sending, SuccessAndUnconditionalErrorsAreSentTwice) {
  EXPECT_EQ(build::run(SentTwice, with(200, inBranch(Kind::Send))).size(), 1U);
  EXPECT_TRUE(build::run(MissingReturn, with(200, inBranch(Kind::Send))).empty());
  EXPECT_EQ(build::run(SentTwice, with(404, build::late(Kind::Send, 15))).size(), 1U);
  EXPECT_TRUE(build::run(MissingReturn, with(404, build::late(Kind::Send, 15))).empty());
}

TEST(Sending, IsSilentWhereEachSendIsTheOnlyOneOnSomePath) {
  flow::Handler handler = build::handler(with(404, inBranch(Kind::Send)));
  handler.outcomes.push_back(build::sent(404));  // the first alone
  flow::Outcome second = build::outcome(200);
  second.sentThrough = {build::at(15)};
  EXPECT_EQ(count(SentTwice, handler), 1U);  // the second is never alone
  handler.outcomes.push_back(second);
  EXPECT_EQ(count(SentTwice, handler), 0U);
  EXPECT_EQ(count(MissingReturn, handler), 0U);
}

TEST(Sending, ExceptionsTellNothingOfWhatFollows) {
  flow::Handler handler = build::handler(with(404, inBranch(Kind::Send)));
  flow::Outcome thrown = build::sent(404);
  thrown.ending = flow::Ending::Threw;
  handler.outcomes.push_back(thrown);
  EXPECT_EQ(count(MissingReturn, handler), 1U);
}

TEST(Sending, IsSilentWhenAnExceptionLiesBetweenAndWhereALimitWasHit) {
  flow::LateChange change = inBranch(Kind::Send);
  change.leftByException = true;
  EXPECT_TRUE(build::run(MissingReturn, with(404, change)).empty());
  EXPECT_TRUE(build::run(SentTwice, with(404, change)).empty());
  flow::Handler handler = build::handler(with(404, inBranch(Kind::Send)));
  handler.isComplete = false;
  EXPECT_EQ(count(MissingReturn, handler), 0U);
  EXPECT_EQ(count(SentTwice, handler), 0U);
}

TEST(Sending, AnInterimResponseIsNotSentTwice) {
  EXPECT_TRUE(build::run(SentTwice, with(102, build::late(Kind::Send, 15))).empty());
}

TEST(Sending, AThirdSendFollowsFromTheSecond) {
  flow::Outcome outcome = with(200, build::late(Kind::Send, 15));
  outcome.late.push_back(build::late(Kind::Send, 16));
  EXPECT_EQ(build::run(SentTwice, outcome).size(), 1U);
}

TEST(Sending, AStatusAfterTheSendHasNoEffect) {
  const std::vector<Finding> found = build::run(LateStatus, with(200, lateStatus(500)));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "500 (Internal Server Error) is set after 200 (OK) was sent: it has no effect");
  EXPECT_EQ(found[0].severity, Severity::Error);
  EXPECT_EQ(found[0].statusCode, 500);
  EXPECT_EQ(found[0].at, build::at(15));
}

TEST(Sending, AStatusInTimeOnSomePathIsNoMistake) {
  flow::Handler handler = build::handler(with(200, lateStatus(500)));
  flow::Outcome inTime = build::sent(500);
  inTime.status = build::status(500, 15);
  handler.outcomes.push_back(inTime);
  EXPECT_EQ(count(LateStatus, handler), 0U);
}

TEST(Sending, TheSameStatusOnceMoreIsNoMistake) {
  EXPECT_TRUE(build::run(LateStatus, with(200, lateStatus(200))).empty());
}

TEST(Sending, WhatBelongsToASecondResponseIsTheOtherRules) {
  flow::Outcome outcome = with(200, lateStatus(500));
  outcome.late.push_back(lateField(16));
  outcome.late.push_back(build::late(Kind::Send, 17));
  EXPECT_TRUE(build::run(LateStatus, outcome).empty());
  EXPECT_TRUE(build::run(LateField, outcome).empty());
  EXPECT_EQ(build::run(SentTwice, outcome).size(), 1U);
}

TEST(Sending, AFieldAfterTheSendIsAWarning) {
  const std::vector<Finding> found = build::run(LateField, with(200, lateField()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message, "ETag is set after the response was sent: it has no effect");
}

TEST(Sending, AFieldInTimeOnSomePathIsNoMistake) {
  flow::Handler handler = build::handler(with(200, lateField()));
  flow::Outcome inTime = build::sent(200);
  inTime.fields["etag"] = build::field("ETag");
  inTime.fields["etag"].origin = build::at(15);
  handler.outcomes.push_back(inTime);
  EXPECT_EQ(count(LateField, handler), 0U);
}

TEST(Sending, ACallThatSetsStatusAndFieldIsReportedOnce) {
  flow::Outcome outcome = with(200, lateStatus(302));
  flow::LateChange field = lateField();
  field.api = outcome.late[0].api;
  outcome.late.push_back(field);
  EXPECT_EQ(build::run(LateStatus, outcome).size(), 1U);
  EXPECT_TRUE(build::run(LateField, outcome).empty());
}

flow::Outcome replaced(int code) {
  flow::Outcome out = build::outcome(code);
  flow::ContentReplaced& entry = out.contentReplaced.emplace_back();
  entry.status = out.status;
  entry.earlier = build::at(11);
  entry.later = build::at(15);
  entry.underGuard = true;
  return out;
}

TEST(Sending, ContentOfAnErrorThatIsReplacedIsAWarning) {
  const std::vector<Finding> found = build::run(MissingReturn, replaced(400));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message, "the content for 400 (Bad Request) is replaced after the branch");
  EXPECT_EQ(found[0].at, build::status(400).origin);
}

TEST(Sending, ContentMayBeReplacedOnPurpose) {
  EXPECT_TRUE(build::run(MissingReturn, replaced(200)).empty());
  for (bool flow::ContentReplaced::* const excuse :
       {&flow::ContentReplaced::leftByException, &flow::ContentReplaced::read}) {
    flow::Outcome outcome = replaced(400);
    outcome.contentReplaced[0].*excuse = true;
    EXPECT_TRUE(build::run(MissingReturn, outcome).empty());
  }
  for (bool flow::ContentReplaced::* const need :
       {&flow::ContentReplaced::underGuard, &flow::ContentReplaced::inHandler}) {
    flow::Outcome outcome = replaced(400);
    outcome.contentReplaced[0].*need = false;
    EXPECT_TRUE(build::run(MissingReturn, outcome).empty());
  }
  flow::Outcome escaped = replaced(400);
  escaped.ending = flow::Ending::Escaped;
  EXPECT_TRUE(build::run(MissingReturn, escaped).empty());
}

TEST(Sending, ContentThatSurvivesOnSomePathWasWantedThere) {
  flow::Handler handler = build::handler(replaced(400));
  handler.outcomes.push_back(build::outcome(400));
  EXPECT_EQ(count(MissingReturn, handler), 0U);
}

TEST(Sending, AStatusThatIsReplacedTooIsTheOtherRules) {
  flow::Outcome outcome = replaced(400);
  outcome.status = build::status(200, 16);
  EXPECT_TRUE(build::run(MissingReturn, outcome).empty());
}

}  // namespace
}  // namespace status_lint::rules
