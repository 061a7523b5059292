#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/failure_code.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/situation.h"
#include "rules/upstream_failure.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.9"},
    {"RFC 9110", "15.6.4"},
    {"RFC 9110", "15.6.5"},
};

constexpr int Guards[] = {http::status::RequestTimeout};

constexpr std::string_view Documentation = R"md(
## What it reports

408 (Request Timeout) where the server's own work, a database or another server took too long: after a wait for a
future, in a catch clause for what a client library or a database throws, after a failed call of another server.

## Why

408 says that "the server did not receive a complete request message within the time that it was prepared to wait"
(RFC 9110, section 15.5.9): the client was slow. Browsers and client libraries send the same request again at once,
also POST, on a new connection. When the server is slow, 504 (Gateway Timeout, section 15.6.5) or 503 (Service
Unavailable, section 15.6.4) says so.

## Example

```cpp
#include <chrono>
#include <future>
#include <string>

std::future<std::string> render(const std::string& page);

void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request&, httplib::Response& res) {
    auto report = render("report");
    if (report.wait_for(std::chrono::seconds(5)) == std::future_status::timeout) {
      res.status = 408;  // finding: request-timeout-for-upstream
      return;
    }
    res.set_content(report.get(), "text/html");
  });
}
```

## Instead

```cpp
#include <chrono>
#include <future>
#include <string>

std::future<std::string> render(const std::string& page);

void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request&, httplib::Response& res) {
    auto report = render("report");
    if (report.wait_for(std::chrono::seconds(5)) == std::future_status::timeout) {
      res.status = 504;
      return;
    }
    res.set_content(report.get(), "text/html");
  });
}
```

## When it stays silent

- What took too long is the reading of the request.
- It is not known what was waited for.
- A wait for news (a condition variable) that a client polls for is a note: 204 and 408 are both in use.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RequestTimeoutForUpstream{
    .id = "request-timeout-for-upstream",
    .summary = "408 (Request Timeout) where the server or what it calls was too slow",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool waitsForNews(const flow::Outcome& outcome) {
  const flow::Guard* test = decidingTest(outcome);
  return test != nullptr && test->callee.starts_with("std::condition_variable") &&
         (!test->holds || test->comparedName == "std::cv_status::timeout");
}

/// Why it is not the client who was slow, or nothing.
std::optional<std::string> slowSideOf(const flow::Handler& handler, const flow::Outcome& outcome) {
  if (const auto failure = upstreamFailureOf(handler, outcome)) {
    return failure->evidence;
  }
  if (choosingClause(outcome) != nullptr) {
    const std::optional<Evidence> fault = serverFaultShown(handler, outcome);
    return fault ? std::optional(fault->says) : std::nullopt;
  }
  const FailureCode* failure = failureTested(outcome);
  const bool isOwn =
      failure != nullptr && (failure->of == FailureOf::Wait || failure->of == FailureOf::Database);
  return isOwn || waitsForNews(outcome) ? std::optional(describeTest(*decidingTest(outcome)))
                                        : std::nullopt;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::RequestTimeout) || !mayAnswer(handler, outcome)) {
    return;
  }
  const std::optional<std::string> slow = slowSideOf(handler, outcome);
  if (!slow) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that the client was slow, which it was not: ",
                                               *slow,
                                               "; ",
                                               http::describe(http::status::GatewayTimeout),
                                               " or ",
                                               http::describe(http::status::ServiceUnavailable),
                                               " says so"));
  if (waitsForNews(outcome)) {
    finding.severity = Severity::Note;
  }
}

}  // namespace
}  // namespace status_lint::rules
