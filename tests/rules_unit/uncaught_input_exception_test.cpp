#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using build::from;
using flow::Source;

constexpr const char* Id = "uncaught-input-exception";

flow::ThrowPoint convertPoint() {
  flow::ThrowPoint point;
  point.at = build::at(8, "std :: stoi ( text )");
  point.callee = "std::stoi";
  point.speaksOf = "conversion";
  point.throws = {{"std::invalid_argument", "validation"}, {"std::out_of_range", ""}};
  point.from = {from(Source::RequestParameter, "page")};
  point.from[0].at = build::at(7, "req . get_param_value ( \"page\" )");
  return point;
}

flow::Outcome threw(flow::ThrowPoint point) {
  flow::Outcome out;
  out.ending = flow::Ending::Threw;
  out.status.codes = {500};
  out.end = point.at;
  out.thrown = {std::move(point)};
  return out;
}

std::size_t count(flow::Handler handler) {
  return build::run(Id, std::move(handler)).size();
}

std::size_t count(const flow::Outcome& outcome) {
  return count(build::handler(outcome));
}

TEST(UncaughtInputException, StandsAtTheCallAndNamesWhatItReads) {
  const std::vector<Finding> found = build::run(Id, threw(convertPoint()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].at, convertPoint().at);
  EXPECT_EQ(found[0].statusCode, 500);
  EXPECT_EQ(found[0].message,
            "std::stoi may throw std::invalid_argument or std::out_of_range on converting the "
            "parameter page, which nothing catches: the framework answers 500 (Internal Server "
            "Error), where 400 (Bad Request) says so");
  ASSERT_EQ(found[0].steps.size(), 3U);
  EXPECT_EQ(found[0].steps[0].at.line, 7U);
}

TEST(UncaughtInputException, ReportsEachPoint) {
  flow::Outcome outcome = threw(convertPoint());
  flow::ThrowPoint second = convertPoint();
  second.at = build::at(9, "std :: stoi ( other )");
  outcome.thrown.push_back(second);
  EXPECT_EQ(count(outcome), 2U);
}

TEST(UncaughtInputException, IsSilentWhereTheFrameworksAnswerIsNotKnown) {
  flow::Outcome outcome = threw(convertPoint());
  outcome.status.kind = flow::Status::Kind::Unknown;
  EXPECT_EQ(count(outcome), 0U);
  outcome = threw(convertPoint());
  outcome.status.codes = {400};
  EXPECT_EQ(count(outcome), 0U);
  outcome = threw(convertPoint());
  outcome.ending = flow::Ending::Returned;
  EXPECT_EQ(count(outcome), 0U);
}

TEST(UncaughtInputException, IsSilentForDataThatWasTestedOrIsOfOtherOrigin) {
  flow::ThrowPoint point = convertPoint();
  point.testedBefore = true;
  EXPECT_EQ(count(threw(point)), 0U);
  for (const Source source :
       {Source::Configuration, Source::Database, Source::Upstream, Source::File, Source::Unknown}) {
    point = convertPoint();
    point.from = {from(source)};
    EXPECT_EQ(count(threw(point)), 0U) << static_cast<int>(source);
  }
}

TEST(UncaughtInputException, IsSilentForWhatIsAskedOfParsedValuesAndForUnknownTypes) {
  flow::ThrowPoint point = convertPoint();
  point.speaksOf = "access";
  EXPECT_EQ(count(threw(point)), 0U);
  point = convertPoint();
  point.throws = {};
  EXPECT_EQ(count(threw(point)), 0U);
  point.throws = {{"std::bad_alloc", "resource"}};
  EXPECT_EQ(count(threw(point)), 0U);
}

TEST(UncaughtInputException, TrustsAPatternOfDigits) {
  flow::ThrowPoint point = convertPoint();
  point.from = {from(Source::RequestPath)};
  EXPECT_EQ(count(build::handler(threw(point), {"GET"}, "/items/(\\d+)")), 0U);
  EXPECT_EQ(count(build::handler(threw(point), {"GET"}, "/items/([0-9]+)")), 0U);
  EXPECT_EQ(count(build::handler(threw(point), {"GET"}, "/items/(.+)")), 1U);
  EXPECT_EQ(count(build::handler(threw(convertPoint()), {"GET"}, "/items/(\\d+)")), 1U)
      << "the parameter is not of the path";
}

TEST(UncaughtInputException, IsSilentWhereNoRegistrationLeads) {
  flow::Handler handler = build::handler(threw(convertPoint()));
  handler.kind = flow::HandlerKind::Function;
  EXPECT_EQ(count(handler), 0U);
}

}  // namespace
}  // namespace status_lint::rules
