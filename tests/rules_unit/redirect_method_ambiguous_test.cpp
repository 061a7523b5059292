#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

constexpr const char* Id = "redirect-method-ambiguous";

flow::Outcome redirect(int code = 302, std::string target = "/done") {
  flow::Outcome out = build::outcome(code);
  out.fields["location"] = build::field("Location", {std::move(target)});
  return out;
}

std::size_t count(std::vector<std::string> methods) {
  return build::run(Id, build::handler(redirect(), std::move(methods))).size();
}

TEST(RedirectMethodAmbiguous, WarnsOf302) {
  const std::vector<Finding> found = build::run(Id, redirect());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message,
            "302 (Found) in answer to POST leaves open whether the client goes on with GET or "
            "repeats POST; "
            "303 (See Other) or 307 (Temporary Redirect) says which");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, "303");
}

TEST(RedirectMethodAmbiguous, Notes301) {
  const std::vector<Finding> found = build::run(Id, redirect(301));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Note);
  EXPECT_TRUE(found[0].message.contains("308 (Permanent Redirect)")) << found[0].message;
}

TEST(RedirectMethodAmbiguous, NamesTheHelperWhoseDefaultItIs) {
  flow::Outcome outcome = redirect();
  outcome.status.defaulted = true;
  outcome.status.api = "httplib::Response::set_redirect";
  outcome.status.setter = build::at(12, "res . set_redirect ( \"/done\" )");
  outcome.status.origin = build::at(900, "302");
  outcome.status.origin.path = "/usr/include/httplib.h";
  outcome.status.origin.foreign = true;
  const std::vector<Finding> found = build::run(Id, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.starts_with(
      "set_redirect() defaults to 302 (Found), which in answer to POST leaves open"))
      << found[0].message;
  EXPECT_EQ(found[0].at, outcome.status.setter);
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_EQ(found[0].fixes[0].edits[0].replacement, ", 303");
  EXPECT_EQ(found[0].fixes[0].edits[0].at.column, outcome.status.setter.endColumn - 1);
  EXPECT_EQ(found[0].fixes[0].edits[0].at.offset, found[0].fixes[0].edits[0].at.endOffset);
}

TEST(RedirectMethodAmbiguous, NeedsMethodsThatAreAllUnsafe) {
  EXPECT_EQ(count({"DELETE"}), 1U);
  EXPECT_EQ(count({"PATCH", "PUT"}), 1U);
  EXPECT_EQ(count({"GET"}), 0U);
  EXPECT_EQ(count({"GET", "POST"}), 0U);
  EXPECT_EQ(count({}), 0U);
}

TEST(RedirectMethodAmbiguous, IsSilentForTheUnambiguousCodes) {
  for (const int code : {200, 300, 303, 304, 307, 308}) {
    EXPECT_TRUE(build::run(Id, redirect(code)).empty()) << code;
  }
}

TEST(RedirectMethodAmbiguous, IsSilentForChangesOfTheScheme) {
  EXPECT_TRUE(build::run(Id, redirect(302, "https://example.com/")).empty());
  flow::Outcome outcome = redirect(301);
  outcome.fields["location"] = build::field("Location");
  outcome.fields["location"].origin =
      build::at(9, "res . set_redirect ( \"https://a.example\" + req . path , 301 )");
  EXPECT_TRUE(build::run(Id, outcome).empty());
  outcome = redirect(301);
  outcome.guards.emplace_back().words = {"is", "Https"};
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

TEST(RedirectMethodAmbiguous, NotesOAuthAuthorization) {
  const std::vector<Finding> found =
      build::run(Id, build::handler(redirect(), {"POST"}, "/oauth2/authorize"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Note);
}

TEST(RedirectMethodAmbiguous, IsSilentWhenTheCodeIsNotKnown) {
  flow::Outcome outcome = redirect();
  outcome.status.codes = {302, 303};
  EXPECT_TRUE(build::run(Id, outcome).empty());
  outcome.status.codes = {};
  EXPECT_TRUE(build::run(Id, outcome).empty());
}

}  // namespace
}  // namespace status_lint::rules
