#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

struct Case {
  const char* rule;
  int code;
  const char* response;
};

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.rule;
}

class ForbiddenContent : public testing::TestWithParam<Case> {
protected:
  [[nodiscard]] static flow::Outcome withContent() {
    flow::Outcome out = build::outcome(GetParam().code);
    out.content.present = flow::Known::Yes;
    return out;
  }

  [[nodiscard]] static std::vector<Finding> run(const flow::Outcome& outcome,
                                                std::vector<std::string> methods = {"GET"}) {
    return build::run(GetParam().rule, build::handler(outcome, std::move(methods)));
  }
};

TEST_P(ForbiddenContent, ReportsContentThatIsSurelyThere) {
  const std::vector<Finding> found = run(withContent());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Error);
  EXPECT_EQ(found[0].message, std::string(GetParam().response) + " carries content");
}

TEST_P(ForbiddenContent, SaysThatTheFrameworkThrows) {
  flow::Outcome outcome = withContent();
  outcome.content.throws = true;
  const std::vector<Finding> found = run(outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Error);
  EXPECT_EQ(found[0].message,
            std::string(GetParam().response) + " is given content, on which the framework throws");
}

TEST_P(ForbiddenContent, NotesDeadCodeWhereTheFrameworkDropsContent) {
  flow::Outcome outcome = withContent();
  outcome.content.dropped = true;
  const std::vector<Finding> found = run(outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Note);
  EXPECT_EQ(found[0].message,
            std::string(GetParam().response) +
                " is given content that the framework drops: dead code");
}

TEST_P(ForbiddenContent, IsSilentWhenContentIsAbsentOrUnknown) {
  flow::Outcome outcome = withContent();
  outcome.content.present = flow::Known::No;
  EXPECT_TRUE(run(outcome).empty());
  outcome.content.present = flow::Known::Unknown;
  EXPECT_TRUE(run(outcome).empty());
}

TEST_P(ForbiddenContent, IsSilentForHeadAlone) {
  EXPECT_TRUE(run(withContent(), {"HEAD"}).empty());
  EXPECT_EQ(run(withContent(), {"GET", "HEAD"}).size(), 1U);
}

TEST_P(ForbiddenContent, IsSilentWhereAHandlerOfGetTestsForHead) {
  flow::Outcome outcome = withContent();
  outcome.methods = {"HEAD"};
  EXPECT_TRUE(run(outcome).empty());
  outcome.methods = {"GET"};
  EXPECT_EQ(run(outcome).size(), 1U);
}

TEST_P(ForbiddenContent, ReportsWhateverTheMethod) {
  EXPECT_EQ(run(withContent(), {}).size(), 1U);
}

TEST_P(ForbiddenContent, IsSilentWhenTheStatusCodeIsNotSurelyChosenHere) {
  flow::Outcome outcome = withContent();
  outcome.status.kind = flow::Status::Kind::Assumed;
  EXPECT_TRUE(run(outcome).empty());
  outcome = withContent();
  outcome.status.codes.push_back(200);
  EXPECT_TRUE(run(outcome).empty());
  outcome = withContent();
  outcome.ending = flow::Ending::Escaped;
  EXPECT_TRUE(run(outcome).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Rules,
    ForbiddenContent,
    testing::Values(Case{"no-content-with-body", 204, "204 (No Content) response"},
                    Case{"not-modified-with-body", 304, "304 (Not Modified) response"}));

TEST(NoContentWithBody, OffersToSendOk) {
  flow::Outcome outcome = build::outcome(204);
  outcome.content.present = flow::Known::Yes;
  const std::vector<Finding> found = build::run("no-content-with-body", outcome);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].at, outcome.status.origin);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "200");
  EXPECT_FALSE(found[0].fixes[0].isSafe);
}

TEST(NoContentWithBody, OffersNothingForANamedConstantOrAMacro) {
  flow::Outcome outcome = build::outcome(204);
  outcome.content.present = flow::Known::Yes;
  outcome.status.origin.text = "StatusCode :: NoContent_204";
  EXPECT_TRUE(build::run("no-content-with-body", outcome).at(0).fixes.empty());
  outcome = build::outcome(204);
  outcome.content.present = flow::Known::Yes;
  outcome.status.origin.macro = "NO_CONTENT";
  EXPECT_TRUE(build::run("no-content-with-body", outcome).at(0).fixes.empty());
}

}  // namespace
}  // namespace status_lint::rules
