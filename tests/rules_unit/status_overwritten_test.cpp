#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

constexpr const char* Id = "status-overwritten";

flow::Outcome overwritten(int earlier, int later) {
  flow::Outcome out = build::outcome(later);
  out.status = build::status(later, 15);
  flow::Overwrite& entry = out.overwritten.emplace_back();
  entry.earlier = build::status(earlier, 10);
  entry.later = out.status;
  entry.underGuard = true;
  out.steps = {{entry.earlier.origin, "the status code is set to 400 here"},
               {out.end, "the handler returns here"}};
  return out;
}

TEST(StatusOverwritten, IsAnErrorWhenSuccessReplacesAnError) {
  const std::vector<Finding> found = build::run(Id, overwritten(400, 200));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Error);
  EXPECT_EQ(found[0].message, "400 (Bad Request) is replaced by 200 (OK) before the response ends");
  EXPECT_EQ(found[0].at, build::status(400, 10).origin);
  EXPECT_EQ(found[0].statusCode, 400);
  EXPECT_EQ(found[0].steps, overwritten(400, 200).steps);
}

TEST(StatusOverwritten, IsAWarningWhenAnotherErrorReplacesIt) {
  const std::vector<Finding> found = build::run(Id, overwritten(400, 500));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
}

TEST(StatusOverwritten, IsSilentForADefaultThatIsSetFirst) {
  flow::Outcome outcome = overwritten(404, 200);
  outcome.overwritten[0].underGuard = false;
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(StatusOverwritten, IsSilentWhenTheStatusCodeIsReadBetween) {
  flow::Outcome outcome = overwritten(400, 200);
  outcome.overwritten[0].read = true;
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(StatusOverwritten, IsSilentWhenAnExceptionLiesBetween) {
  flow::Outcome outcome = overwritten(400, 500);
  outcome.overwritten[0].leftByException = true;
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(StatusOverwritten, IsSilentForWhatAnErrorHandlerDoes) {
  flow::Outcome outcome = overwritten(404, 302);
  outcome.overwritten[0].inHandler = false;
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(StatusOverwritten, IsSilentForSuccessReplacedAndForTheSameCode) {
  EXPECT_TRUE(build::run(Id, overwritten(200, 400)).empty());
  EXPECT_TRUE(build::run(Id, overwritten(400, 400)).empty());
}

TEST(StatusOverwritten, IsSilentForCodesThatAreNotKnown) {
  flow::Outcome outcome = overwritten(400, 200);
  outcome.overwritten[0].later.codes = {};
  EXPECT_TRUE(build::run(Id, outcome).empty());
  outcome = overwritten(400, 200);
  outcome.overwritten[0].earlier.codes = {400, 404};
  EXPECT_TRUE(build::run(Id, outcome).empty());
  outcome = overwritten(400, 200);
  outcome.overwritten[0].later.kind = flow::Status::Kind::Assumed;
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(StatusOverwritten, ReportsAHelperThatStandsFurtherUp) {
  flow::Outcome outcome = overwritten(400, 200);
  outcome.overwritten[0].later.origin = build::at(3, "200");
  outcome.steps.insert(outcome.steps.end() - 1, {build::at(14), "calls sendOk"});
  EXPECT_EQ(build::run(Id, outcome).size(), 1U);
}

TEST(StatusOverwritten, IsSilentWhenTheEarlierCodeIsSentOnSomePath) {
  flow::Handler handler = build::handler(overwritten(400, 200));
  handler.outcomes.push_back(build::outcome(400));
  EXPECT_TRUE(build::run(Id, handler).empty());
}

TEST(StatusOverwritten, ReportsEachOfAChain) {
  flow::Outcome outcome = overwritten(400, 404);
  flow::Overwrite second = outcome.overwritten[0];
  second.earlier = build::status(404, 15);
  second.later = build::status(200, 17);
  outcome.status = second.later;
  outcome.overwritten.push_back(second);
  EXPECT_EQ(build::run(Id, outcome).size(), 2U);
}

}  // namespace
}  // namespace status_lint::rules
