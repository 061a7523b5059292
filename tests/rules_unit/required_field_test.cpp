#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

/// A rule about a field that must be there with a status code.
struct Case {
  const char* rule;
  int code;
  const char* field;
  Severity severity;
  const char* message;
};

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.rule << ' ' << value.code;
}

class RequiredField : public testing::TestWithParam<Case> {
protected:
  [[nodiscard]] flow::Outcome lacking() const { return build::outcome(GetParam().code); }

  [[nodiscard]] std::size_t count(const flow::Outcome& outcome) const {
    return build::run(GetParam().rule, outcome).size();
  }

  [[nodiscard]] std::string key() const {
    std::string out = GetParam().field;
    std::ranges::transform(out, out.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return out;
  }
};

TEST_P(RequiredField, ReportsTheFieldThatIsSurelyMissing) {
  const std::vector<Finding> found = build::run(GetParam().rule, lacking());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, GetParam().message);
  EXPECT_EQ(found[0].severity, GetParam().severity);
  EXPECT_EQ(found[0].at, lacking().status.origin);
  EXPECT_EQ(found[0].statusCode, GetParam().code);
  EXPECT_EQ(found[0].steps, lacking().steps);
  EXPECT_EQ(found[0].handler, "createOrder(const Request &, Response &)");
}

TEST_P(RequiredField, IsSilentWhenTheFieldIsThere) {
  flow::Outcome outcome = lacking();
  outcome.fields[key()] = build::field(GetParam().field);
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentWhenTheFieldMayBeThere) {
  flow::Outcome outcome = lacking();
  outcome.fields[key()] = build::field(GetParam().field);
  outcome.fields[key()].present = flow::Known::Unknown;
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentWhenAnyFieldMayBeThere) {
  flow::Outcome outcome = lacking();
  outcome.otherFields = flow::Known::Unknown;
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, ReportsAFieldThatWasRemovedThoughOthersMayBeThere) {
  flow::Outcome outcome = lacking();
  outcome.otherFields = flow::Known::Unknown;
  outcome.content.mediaType = "text/plain";
  outcome.fields[key()].present = flow::Known::No;
  EXPECT_EQ(count(outcome), 1U);
}

TEST_P(RequiredField, IsSilentWhenTheResponseGoesOnToUnknownCode) {
  flow::Outcome outcome = lacking();
  outcome.ending = flow::Ending::Escaped;
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentWhenTheStatusCodeWasOnlyTested) {
  flow::Outcome outcome = lacking();
  outcome.status.kind = flow::Status::Kind::Assumed;
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentWhenTheStatusCodeIsTheFrameworksOwn) {
  flow::Outcome outcome = lacking();
  outcome.status.kind = flow::Status::Kind::Unset;
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentWhenTheStatusCodeIsOneOfSeveralOrComputed) {
  flow::Outcome outcome = lacking();
  outcome.status.codes.push_back(599);
  EXPECT_EQ(count(outcome), 0U);
  outcome.status.codes.clear();
  EXPECT_EQ(count(outcome), 0U);
}

TEST_P(RequiredField, IsSilentAboutAnotherStatusCode) {
  flow::Outcome outcome = lacking();
  outcome.status = build::status(200);
  EXPECT_EQ(count(outcome), 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Rules,
    RequiredField,
    testing::Values(Case{"created-without-location",
                         201,
                         "Location",
                         Severity::Warning,
                         "201 (Created) response has no Location field"},
                    Case{"redirect-without-location",
                         301,
                         "Location",
                         Severity::Warning,
                         "301 (Moved Permanently) response has no Location field"},
                    Case{"redirect-without-location",
                         302,
                         "Location",
                         Severity::Warning,
                         "302 (Found) response has no Location field"},
                    Case{"redirect-without-location",
                         303,
                         "Location",
                         Severity::Warning,
                         "303 (See Other) response has no Location field"},
                    Case{"redirect-without-location",
                         307,
                         "Location",
                         Severity::Warning,
                         "307 (Temporary Redirect) response has no Location field"},
                    Case{"redirect-without-location",
                         308,
                         "Location",
                         Severity::Warning,
                         "308 (Permanent Redirect) response has no Location field"},
                    Case{"unauthorized-without-challenge",
                         401,
                         "WWW-Authenticate",
                         Severity::Warning,
                         "401 (Unauthorized) response has no WWW-Authenticate field"},
                    Case{"method-not-allowed-without-allow",
                         405,
                         "Allow",
                         Severity::Error,
                         "405 (Method Not Allowed) response has no Allow field"},
                    Case{"partial-content-without-content-range",
                         206,
                         "Content-Range",
                         Severity::Error,
                         "206 (Partial Content) response has no Content-Range field"},
                    Case{"range-not-satisfiable-without-content-range",
                         416,
                         "Content-Range",
                         Severity::Warning,
                         "416 (Range Not Satisfiable) response has no Content-Range field"}));

std::size_t created(std::vector<std::string> methods, std::string path) {
  return build::run("created-without-location",
                    build::handler(build::outcome(201), std::move(methods), std::move(path)))
      .size();
}

TEST(CreatedWithoutLocation, ReportsPostToACollection) {
  EXPECT_EQ(created({"POST"}, "/orders"), 1U);
  EXPECT_EQ(created({"POST"}, "/orders/"), 1U);
  EXPECT_EQ(created({"POST"}, "/users/:id/orders"), 1U);
  EXPECT_EQ(created({"POST"}, R"(/users/(\d+)/orders)"), 1U);
}

TEST(CreatedWithoutLocation, IsSilentWhenTheTargetUriIsTheResource) {
  for (const char* path : {"/clients/:id",
                           "/clients/{id}",
                           "/clients/<int>",
                           R"(/clients/(\d+))",
                           R"(/clients/([^/]+))",
                           "/clients/*",
                           "/clients/:id/",
                           R"(/clients/(\w+)/?)"}) {
    EXPECT_EQ(created({"POST"}, path), 0U) << path;
  }
}

TEST(CreatedWithoutLocation, IsSilentForOtherMethodsAndUnknownOnes) {
  EXPECT_EQ(created({"PUT"}, "/orders"), 0U);
  EXPECT_EQ(created({"PATCH"}, "/orders"), 0U);
  EXPECT_EQ(created({"POST", "PUT"}, "/orders"), 0U);
  EXPECT_EQ(created({}, "/orders"), 0U);
}

TEST(CreatedWithoutLocation, IsSilentWhenThePathIsNotKnown) {
  EXPECT_EQ(created({"POST"}, ""), 0U);
}

TEST(CreatedWithoutLocation, TakesTheMethodFromATestOnThePath) {
  flow::Outcome outcome = build::outcome(201);
  outcome.methods = {"POST"};
  EXPECT_EQ(build::run("created-without-location", build::handler(outcome, {})).size(), 1U);
  outcome.methods = {"PUT"};
  EXPECT_EQ(build::run("created-without-location", build::handler(outcome, {"POST", "PUT"})).size(),
            0U);
}

TEST(PartialContent, IsSilentForMultipartAndForUnknownMediaTypes) {
  const char* rule = "partial-content-without-content-range";
  flow::Outcome outcome = build::outcome(206);
  outcome.fields["content-type"] = build::field("Content-Type");
  EXPECT_EQ(build::run(rule, outcome).size(), 0U);
  outcome.content.mediaType = "multipart/byteranges";
  EXPECT_EQ(build::run(rule, outcome).size(), 0U);
  outcome.content.mediaType = "application/json";
  EXPECT_EQ(build::run(rule, outcome).size(), 1U);
}

TEST(RedirectWithoutLocation, IsSilentFor300And304) {
  EXPECT_EQ(build::run("redirect-without-location", build::outcome(300)).size(), 0U);
  EXPECT_EQ(build::run("redirect-without-location", build::outcome(304)).size(), 0U);
}

}  // namespace
}  // namespace status_lint::rules
