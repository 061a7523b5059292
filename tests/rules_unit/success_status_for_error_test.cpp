#include "rules/error_text.h"
#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

constexpr const char* Id = "success-status-for-error";

flow::Content literal(std::string text, std::string mediaType = "text/plain") {
  flow::Content content;
  content.present = flow::Known::Yes;
  content.isLiteral = true;
  content.literal = std::move(text);
  content.mediaType = std::move(mediaType);
  content.origin = build::at(12, "res . set_content ( ... )");
  return content;
}

flow::Content written(std::string source) {
  flow::Content content = literal("");
  content.isLiteral = false;
  content.origin.text = std::move(source);
  return content;
}

flow::Outcome failed(flow::Content content) {
  flow::Outcome out = build::outcome(200);
  out.status = {};
  out.status.codes = {200};
  flow::Guard guard;
  guard.at = build::at(11, "note");
  guard.subject = "note";
  guard.holds = guard.textHolds = false;
  content.guards = {guard};
  out.content = std::move(content);
  return out;
}

std::size_t count(const flow::Outcome& outcome) {
  return build::run(Id, outcome).size();
}

TEST(SuccessStatusForError, StandsAtTheContentOfADefault) {
  const std::vector<Finding> found = build::run(Id, failed(literal("note not found")));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].at.line, 12U);
  EXPECT_EQ(found[0].message,
            "200 (OK), the default, goes with content that says \"note not found\", where `note` "
            "is false");
}

TEST(SuccessStatusForError, StandsAtTheStatusCodeThatIsChosenThere) {
  flow::Outcome outcome = failed(literal("error"));
  outcome.status = build::status(201);
  outcome.guards = outcome.content.guards;
  std::vector<Finding> found = build::run(Id, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at, outcome.status.origin);
  outcome.guards.clear();
  found = build::run(Id, outcome);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at.line, 12U) << "chosen before the test";
}

TEST(SuccessStatusForError, NeedsATestOrACatchClause) {
  flow::Outcome outcome = failed(literal("error"));
  outcome.content.guards.clear();
  EXPECT_EQ(count(outcome), 0U);
  outcome.content.afterCatch = true;
  EXPECT_EQ(count(outcome), 1U);
}

TEST(SuccessStatusForError, NeedsASuccessThatIsKnown) {
  for (const int code : {207, 302, 400, 500}) {
    flow::Outcome outcome = failed(literal("error"));
    outcome.status.codes = {code};
    EXPECT_EQ(count(outcome), 0U) << code;
  }
  flow::Outcome outcome = failed(literal("error"));
  outcome.status.kind = flow::Status::Kind::Unknown;
  EXPECT_EQ(count(outcome), 0U);
  outcome = failed(literal("error"));
  outcome.ending = flow::Ending::Escaped;
  EXPECT_EQ(count(outcome), 0U);
}

TEST(SuccessStatusForError, IsSilentOnPathsThatReport) {
  for (const char* path : {"/graphql",
                           "/api/rpc",
                           "/health",
                           "/v1/status",
                           "/config/validate",
                           "/batch",
                           "/debug/x",
                           "/livez"}) {
    EXPECT_EQ(build::run(Id, build::handler(failed(literal("error")), {"POST"}, path)).size(), 0U)
        << path;
  }
  for (const char* path : {"/checkout", "/latest", "/shipping", "/login", "/deliveries"}) {
    EXPECT_EQ(build::run(Id, build::handler(failed(literal("error")), {"POST"}, path)).size(), 1U)
        << path;
  }
}

TEST(SuccessStatusForError, IsSilentInHandlersThatDoNotDecide) {
  for (const flow::HandlerKind kind :
       {flow::HandlerKind::Error, flow::HandlerKind::Exception, flow::HandlerKind::Function}) {
    flow::Handler handler = build::handler(failed(literal("error")));
    handler.kind = kind;
    EXPECT_EQ(build::run(Id, handler).size(), 0U) << static_cast<int>(kind);
  }
}

TEST(ErrorText, IsSaidByTexts) {
  for (const char* text : {"error",
                           "Error: no such thing",
                           "Not Found",
                           "user not found.",
                           "Invalid JSON",
                           "Failed to open",
                           "missing id",
                           "id is required",
                           "Internal Server Error"}) {
    EXPECT_TRUE(errorSaidBy(literal(text))) << text;
  }
  for (const char* text : {"",
                           "ok",
                           "errors: 0",
                           "The error of our ways",
                           "erroneous",
                           "failed: 0, passed: 3",
                           "notfound"}) {
    EXPECT_FALSE(errorSaidBy(literal(text))) << text;
  }
  EXPECT_FALSE(errorSaidBy(literal("error", "text/html")));
  EXPECT_FALSE(errorSaidBy(literal("error", "text/event-stream")));
  EXPECT_FALSE(errorSaidBy(literal("error", "application/soap+xml")));
}

TEST(ErrorText, IsSaidByMembersOfJson) {
  for (const char* text : {R"({"error": "x"})",
                           R"({ "error" : { "code": 1 } })",
                           R"({"success":false})",
                           R"({"message": "x", "ok": false})",
                           R"({"status": "error", "id": 1})"}) {
    EXPECT_TRUE(errorSaidBy(literal(text))) << text;
  }
  for (const char* text : {R"({"error": null})",
                           R"({"error": ""})",
                           R"({"error": false})",
                           R"({"errors": [1]})",
                           R"({"name": "error"})",
                           R"({"message": "error"})",
                           R"({"success": true})",
                           R"({"a": 1, "error": "x"})",
                           R"({"error": {"code": 1}, "jsonrpc": "2.0"})",
                           R"({"status": "ok"})",
                           "{",
                           "{}",
                           "[]"}) {
    EXPECT_FALSE(errorSaidBy(literal(text))) << text;
  }
}

TEST(ErrorText, IsSaidByTheSource) {
  for (
      const char* source :
      {R"(r . set_content ( json { { "error" , e . what ( ) } } . dump ( ) , "application/json" ))",
       R"(r . set_content ( "{\"error\":\"" + text + "\"}" , "application/json" ))",
       R"(r . set_content ( std :: string ( "Error: " ) + e . what ( ) , "text/plain" ))",
       R"(r . set_content ( json { { "success" , false } , { "why" , why } } . dump ( ) , type ))",
       R"x(r . set_content ( R"({"error": )" + quoted + "}" , type ))x"}) {
    EXPECT_TRUE(errorSaidBy(written(source))) << source;
  }
  for (const char* source :
       {"r . set_content ( text , type )",
        R"(r . set_content ( ")",
        R"(r . set_content ( json { { "error" , nullptr } } . dump ( ) , type ))",
        R"(r . set_content ( json { { "name" , n } , { "error" , e } } . dump ( ) , type ))",
        R"(r . set_content ( json { { "errors" , json :: array ( ) } } . dump ( ) , type ))",
        R"(r . set_content ( name + " not found" , "text/plain" ))"}) {
    EXPECT_FALSE(errorSaidBy(written(source))) << source;
  }
}

}  // namespace
}  // namespace status_lint::rules
