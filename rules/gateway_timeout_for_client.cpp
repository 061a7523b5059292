#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/upstream_failure.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.9"},
    {"RFC 9110", "15.6.5"},
};

constexpr int Guards[] = {http::status::GatewayTimeout};

constexpr std::string_view Documentation = R"md(
## What it reports

504 (Gateway Timeout) where reading the request took too long: a catch clause for a time-out that only the reading of
the request may throw, or a test for the time-out of Beast in a handler that calls no other server.

## Why

504 says that the server, "while acting as a gateway or proxy, did not receive a timely response from an upstream
server" (RFC 9110, section 15.6.5). When the client was slow, 408 (Request Timeout) says so (section 15.5.9).

## Example

```cpp
#include <Poco/Exception.h>

nlohmann::json read(const std::string& content);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(read(req.body).dump(), "application/json");
    } catch (const Poco::TimeoutException&) {
      res.status = 504;  // finding: gateway-timeout-for-client
    }
  });
}
```

## Instead

```cpp
#include <Poco/Exception.h>

nlohmann::json read(const std::string& content);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(read(req.body).dump(), "application/json");
    } catch (const Poco::TimeoutException&) {
      res.status = 408;
    }
  });
}
```

## When it stays silent

- The handler calls another server on any path, or the request goes on to code that is not known.
- The `try` does anything else than read the content of the request.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule GatewayTimeoutForClient{
    .id = "gateway-timeout-for-client",
    .summary = "504 (Gateway Timeout) where the client was slow",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

constexpr std::string_view Timeouts[] = {
    "boost::beast::error::timeout", "beast::error::timeout", "Poco::TimeoutException"};

bool readsRequest(const flow::ThrowPoint& point) {
  constexpr std::string_view Verbs[] = {"read", "receive", "stream", "copy"};
  const std::string name = base::lowerCase(base::lastComponent(point.callee));
  return (point.speaksOf == "parsing" ||
          std::ranges::any_of(Verbs, [&](auto verb) { return name.starts_with(verb); })) &&
         !point.from.empty() && std::ranges::all_of(point.from, [](const flow::Provenance& from) {
           return from.source == flow::Source::RequestContent;
         });
}

/// Does it ask the request or the response for something?
bool isOfMessage(const flow::ThrowPoint& point) {
  const std::string callee = base::lowerCase(point.callee);
  return callee.contains("request::") || callee.contains("response::");
}

bool isSlowClient(const flow::Handler& handler, const flow::Outcome& outcome) {
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return std::ranges::find(Timeouts, clause->type) != std::end(Timeouts) &&
           std::ranges::any_of(clause->points, readsRequest) &&
           std::ranges::all_of(
               clause->points,
               [](const auto& point) { return readsRequest(point) || isOfMessage(point); }) &&
           !isDecidedInside(handler, outcome, *clause);
  }
  const flow::Guard* test = decidingTest(outcome);
  return test != nullptr && test->holds &&
         std::ranges::find(Timeouts, test->comparedName) != std::end(Timeouts);
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::GatewayTimeout) || !mayAnswer(handler, outcome) ||
      handler.requestEscapes || callsUpstream(handler) || !isSlowClient(handler, outcome)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that another server was slow, and it was the "
                                               "client; ",
                                               http::describe(http::status::RequestTimeout),
                                               " says so"));
  offerStatus(finding, outcome.status, http::status::RequestTimeout);
}

}  // namespace
}  // namespace status_lint::rules
