#include "tests/rules_unit/build.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using build::from;
using flow::Source;

constexpr const char* Id = "client-error-for-server-fault";

flow::Outcome caught(std::string type, int code = 400) {
  flow::Outcome out = build::outcome(code);
  flow::Caught& clause = out.caught.emplace_back();
  clause.at = build::at(9, "catch");
  clause.type = std::move(type);
  clause.choseStatus = true;
  return out;
}

flow::Outcome guarded(flow::Guard guard, int code = 400) {
  flow::Outcome out = build::outcome(code);
  out.guards = {std::move(guard)};
  return out;
}

flow::Guard noAnswer() {
  flow::Guard guard;
  guard.at = build::at(9, "answer");
  guard.subject = "answer";
  guard.holds = guard.textHolds = false;
  guard.callee = "httplib::Result::operator bool";
  guard.reads = {from(Source::Upstream, "", "httplib::Client::Get")};
  return guard;
}

std::size_t count(const flow::Outcome& outcome) {
  return build::run(Id, outcome).size();
}

TEST(ClientErrorForServerFault, NamesWhatTheExceptionSays) {
  const std::vector<Finding> found = build::run(Id, caught("std::bad_alloc"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].message,
            "400 (Bad Request) answers a fault of the server: catches std::bad_alloc; "
            "500 (Internal Server Error) says so");
  ASSERT_EQ(found[0].fixes.size(), 1U);
  EXPECT_FALSE(found[0].fixes[0].isSafe);
}

TEST(ClientErrorForServerFault, NeedsATypeThatSaysSo) {
  EXPECT_EQ(count(caught("pqxx::broken_connection")), 1U);
  for (const char* type : {"",
                           "std::exception",
                           "pqxx::failure",
                           "pqxx::sql_error",
                           "pqxx::unique_violation",
                           "std::filesystem::filesystem_error"}) {
    EXPECT_EQ(count(caught(type)), 0U) << type;
  }
}

TEST(ClientErrorForServerFault, KnowsABaseByAllThatItTakes) {
  flow::Outcome outcome = caught("pqxx::failure");
  flow::ThrowPoint point;
  point.throws = {{"pqxx::broken_connection", "database"}};
  outcome.caught[0].points = {point};
  EXPECT_EQ(count(outcome), 1U);
  point.throws.push_back({"pqxx::sql_error", "database"});
  outcome.caught[0].points.push_back(point);
  EXPECT_EQ(count(outcome), 0U);
  outcome.caught[0].points = {{}};
  EXPECT_EQ(count(outcome), 0U) << "it is not known what is thrown";
}

TEST(ClientErrorForServerFault, IsSilentForStatusCodesThatMaySpeakOfState) {
  for (const int code : {408, 409, 413, 423, 424, 425, 429, 500, 503, 200}) {
    EXPECT_EQ(count(caught("std::bad_alloc", code)), 0U) << code;
  }
  for (const int code : {403, 404, 410}) {
    EXPECT_EQ(count(guarded(noAnswer(), code)), 0U) << code;
    EXPECT_EQ(count(caught("std::bad_alloc", code)), 1U) << code;
  }
}

TEST(ClientErrorForServerFault, IsSilentWhereTheClauseTellsApart) {
  flow::Outcome outcome = caught("std::bad_alloc");
  outcome.guards.emplace_back().insideCatch = true;
  EXPECT_EQ(count(outcome), 0U);
  flow::Handler handler = build::handler(caught("std::bad_alloc"));
  handler.outcomes.push_back(caught("std::bad_alloc", 503));
  EXPECT_EQ(build::run(Id, handler).size(), 0U);
}

TEST(ClientErrorForServerFault, ReportsAnotherServerThatDoesNotAnswer) {
  const std::vector<Finding> found = build::run(Id, guarded(noAnswer()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].message.contains(
      "another server did not answer (`answer` is false); 502 (Bad Gateway) says so"))
      << found[0].message;
}

TEST(ClientErrorForServerFault, IsSilentWhereTheRequestNamesWhatIsAskedFor) {
  flow::Guard guard = noAnswer();
  guard.reads[0].givenRequest = true;
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard = noAnswer();
  guard.reads.push_back(from(Source::RequestParameter, "url"));
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard = noAnswer();
  guard.holds = true;
  EXPECT_EQ(count(guarded(guard)), 0U) << "there is an answer";
}

TEST(ClientErrorForServerFault, ReadsTheResultsOfCFunctions) {
  flow::Guard guard;
  guard.at = build::at(9, "rc != SQLITE_OK");
  guard.callee = "sqlite3_open";
  guard.reads = {from(Source::Database, "", "sqlite3_open")};
  guard.comparedNumber = {0};
  guard.holds = false;
  EXPECT_EQ(count(guarded(guard)), 1U);
  guard.holds = true;
  EXPECT_EQ(count(guarded(guard)), 0U);
  guard.comparedNumber = {};
  EXPECT_EQ(count(guarded(guard)), 1U);
  guard.callee = "sqlite3_step";
  EXPECT_EQ(count(guarded(guard)), 0U) << "may break a constraint";
}

}  // namespace
}  // namespace status_lint::rules
