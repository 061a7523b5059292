#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

constexpr const char* Invalid = "invalid-status-code";
constexpr const char* Unregistered = "unregistered-status";

TEST(InvalidStatusCode, ReportsWhatIsNot100To599) {
  for (const int code : {0, 99, 600, 999, 1001, -2}) {
    const std::vector<Finding> found = build::run(Invalid, build::outcome(code));
    ASSERT_EQ(found.size(), 1U) << code;
    EXPECT_EQ(found[0].severity, Severity::Error);
    EXPECT_EQ(found[0].message,
              std::to_string(code) + " is not a status code: those are 100 to 599");
  }
}

TEST(InvalidStatusCode, IsSilentForEveryCodeInRange) {
  for (int code = 100; code <= 599; ++code) {
    EXPECT_TRUE(build::run(Invalid, build::outcome(code)).empty()) << code;
  }
}

TEST(InvalidStatusCode, NotesACast) {
  flow::Outcome outcome = build::outcome(600);
  outcome.status.origin.text = "static_cast < status > ( 600 )";
  const std::vector<Finding> found = build::run(Invalid, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Note);
}

TEST(InvalidStatusCode, IsSilentWhenTheCodeIsNotSurelySent) {
  flow::Outcome outcome = build::outcome(999);
  outcome.status.kind = flow::Status::Kind::Assumed;
  EXPECT_TRUE(build::run(Invalid, outcome).empty());
  outcome = build::outcome(999);
  outcome.status.codes = {200, 999};
  EXPECT_TRUE(build::run(Invalid, outcome).empty());
  for (const flow::Ending ending : {flow::Ending::Escaped, flow::Ending::NotAnswered}) {
    outcome = build::outcome(999);
    outcome.ending = ending;
    EXPECT_TRUE(build::run(Invalid, outcome).empty());
  }
}

TEST(UnregisteredStatus, NamesTheRegisteredCode) {
  const std::vector<Finding> found = build::run(Unregistered, build::outcome(420));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message,
            "420 is not a registered status code; 429 (Too Many Requests) says the same as Enhance "
            "Your Calm");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "429");
}

TEST(UnregisteredStatus, SaysWhatClientsMakeOfAnUnknownCode) {
  const std::vector<Finding> found = build::run(Unregistered, build::outcome(477));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "477 is not a registered status code; clients take it for 400 (Bad Request)");
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(UnregisteredStatus, OffersNothingForACodeThatIsNeverSent) {
  const std::vector<Finding> found = build::run(Unregistered, build::outcome(444));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.contains("No Response")) << found[0].message;
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(UnregisteredStatus, IsSilentForRegisteredCodesInAnyState) {
  for (const int code :
       {102, 104, 200, 208, 226, 305, 306, 404, 418, 421, 425, 451, 506, 510, 511}) {
    EXPECT_TRUE(build::run(Unregistered, build::outcome(code)).empty()) << code;
  }
}

TEST(UnregisteredStatus, LeavesNumbersOutOfRangeToTheOtherRule) {
  EXPECT_TRUE(build::run(Unregistered, build::outcome(999)).empty());
}

TEST(UnregisteredStatus, IsSilentWhenTheCodeIsComputedOrTested) {
  flow::Outcome outcome = build::outcome(420);
  outcome.status.kind = flow::Status::Kind::Assumed;
  EXPECT_TRUE(build::run(Unregistered, outcome).empty());
  outcome.status.kind = flow::Status::Kind::Unknown;
  EXPECT_TRUE(build::run(Unregistered, outcome).empty());
}

}  // namespace
}  // namespace status_lint::rules
