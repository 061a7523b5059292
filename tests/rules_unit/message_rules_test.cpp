// The checks that many rules of messages share, against outcomes made by hand.
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

std::size_t count(std::string_view rule,
                  const flow::Outcome& outcome,
                  std::vector<std::string> methods = {"GET"}) {
  return build::run(rule, build::handler(outcome, std::move(methods))).size();
}

flow::Outcome with(int code, std::string name, std::vector<std::string> literals) {
  flow::Outcome out = build::outcome(code);
  flow::Field field = build::field(name, std::move(literals));
  field.origin = build::at(12, "set_header ( \"" + name + "\" )");
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  out.fields[name] = field;
  return out;
}

TEST(FieldMisuse, StandsWhereTheFieldIsSet) {
  const std::vector<Finding> found =
      build::run("retry-after-invalid-value", with(503, "Retry-After", {"30s"}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at.line, 12U);
  EXPECT_EQ(found[0].message, "Retry-After is \"30s\": neither a number of seconds nor a date");
}

TEST(FieldMisuse, IsSilentAboutFieldsOfTheFrameworkAndThoseThatMayBeThere) {
  flow::Outcome outcome = with(204, "Content-Length", {"0"});
  EXPECT_EQ(count("forbidden-content-length", outcome), 1U);
  outcome.fields["content-length"].byFramework = true;
  EXPECT_EQ(count("forbidden-content-length", outcome), 0U);
  outcome = with(204, "Content-Length", {"0"});
  outcome.fields["content-length"].present = flow::Known::Unknown;
  EXPECT_EQ(count("forbidden-content-length", outcome), 0U);
  outcome = with(204, "Content-Length", {"0"});
  outcome.ending = flow::Ending::Escaped;
  EXPECT_EQ(count("forbidden-content-length", outcome), 0U);
}

TEST(FieldMisuse, FramingIsForbiddenInAnswerToConnect) {
  EXPECT_EQ(count("forbidden-content-length", with(200, "Content-Length", {"0"}), {"CONNECT"}), 1U);
  EXPECT_EQ(count("forbidden-content-length", with(400, "Content-Length", {"0"}), {"CONNECT"}), 0U);
  EXPECT_EQ(count("forbidden-content-length", with(200, "Content-Length", {"0"})), 0U);
}

TEST(Unrequested, IsSilentWhereTheRequestMayHaveBeenLookedAt) {
  const char* rule = "not-modified-unconditional";
  flow::Handler handler = build::handler(build::outcome(304), {"GET"});
  EXPECT_EQ(build::run(rule, handler).size(), 1U);
  handler.requestRead = {build::from(flow::Source::RequestField, "User-Agent")};
  EXPECT_EQ(build::run(rule, handler).size(), 1U);
  flow::Handler reads = handler;
  reads.requestRead.push_back(build::from(flow::Source::RequestField, "If-None-Match"));
  EXPECT_EQ(build::run(rule, reads).size(), 0U);
  flow::Handler unnamed = handler;
  unnamed.requestRead.push_back(build::from(flow::Source::RequestField));
  EXPECT_EQ(build::run(rule, unnamed).size(), 0U);
  flow::Handler escapes = handler;
  escapes.requestEscapes = true;
  EXPECT_EQ(build::run(rule, escapes).size(), 0U);
  flow::Handler cut = handler;
  cut.isComplete = false;
  EXPECT_EQ(build::run(rule, cut).size(), 0U);
  flow::Handler function = handler;
  function.kind = flow::HandlerKind::Function;
  EXPECT_EQ(build::run(rule, function).size(), 0U);
}

TEST(MethodMisuse, NeedsMethodsThatAllBreakTheRule) {
  EXPECT_EQ(count("not-modified-wrong-method", build::outcome(304), {"PUT"}), 1U);
  EXPECT_EQ(count("not-modified-wrong-method", build::outcome(304), {"GET", "PUT"}), 0U);
  EXPECT_EQ(count("not-modified-wrong-method", build::outcome(304), {}), 0U);
  EXPECT_EQ(count("partial-content-wrong-method", build::outcome(416), {"POST"}), 1U);
  EXPECT_EQ(count("partial-content-wrong-method", build::outcome(206), {"HEAD"}), 0U);
  EXPECT_EQ(count("created-on-safe-method", build::outcome(201), {"DELETE"}), 0U);
  EXPECT_EQ(count("created-on-delete", build::outcome(201), {"DELETE"}), 1U);
}

TEST(MissingContent, IsSilentWhereContentMayBeThere) {
  flow::Outcome outcome = build::outcome(404);
  EXPECT_EQ(count("error-without-body", outcome), 1U);
  EXPECT_EQ(count("error-without-body", outcome, {"HEAD"}), 0U);
  outcome.content.present = flow::Known::Unknown;
  EXPECT_EQ(count("error-without-body", outcome), 0U);
  outcome.content.present = flow::Known::No;
  outcome.content.filled = true;
  EXPECT_EQ(count("error-without-body", outcome), 0U);
}

flow::Outcome json(int code, std::string literal, std::string mediaType = "application/json") {
  flow::Outcome out = build::outcome(code);
  out.content.present = flow::Known::Yes;
  out.content.isLiteral = true;
  out.content.literal = std::move(literal);
  out.content.mediaType = std::move(mediaType);
  out.content.origin = build::at(15, "set_content");
  return out;
}

TEST(JsonContent, ClassesOfStatusCodesAreCompared) {
  const char* rule = "body-status-mismatch";
  EXPECT_EQ(count(rule, json(200, R"({"status":404})")), 1U);
  EXPECT_EQ(count(rule, json(400, R"({"status":404})")), 0U);
  EXPECT_EQ(count(rule, json(200, R"({"status":100})")), 0U);
  EXPECT_EQ(count(rule, json(200, R"({"jsonrpc":"2.0","error":{"code":404}})")), 0U);
  EXPECT_EQ(count(rule, json(200, "404")), 0U);
  EXPECT_EQ(count(rule, json(200, R"({"status":404})", "application/problem+json")), 0U);
  EXPECT_EQ(
      count("problem-status-mismatch", json(400, R"({"status":404})", "application/problem+json")),
      1U);
}

}  // namespace
}  // namespace status_lint::rules
