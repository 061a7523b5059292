#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/upstream_failure.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.1"},
    {"RFC 9110", "15.6.3"},
    {"RFC 9110", "15.6.5"},
};

constexpr int Guards[] = {http::status::InternalServerError};

constexpr std::string_view Documentation = R"md(
## What it reports

500 (Internal Server Error) where a call of another server failed: there is no answer, none of success, or the client
library threw.

## Why

502 (Bad Gateway) says that the server, "while acting as a gateway or proxy, received an invalid response from an
inbound server" (RFC 9110, section 15.6.3), 504 (Gateway Timeout) that it got none in time (section 15.6.5). 500 says
that the server itself met "an unexpected condition" (section 15.6.1): whoever watches it looks in the wrong place.

## Example

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 500;  // finding: upstream-failure-as-500
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## When it stays silent

- A database failed: 500 and 503 are right.
- 502, 503 and 504; 4xx, which `client-error-for-server-fault` reports.
- The catch clause takes other exceptions too, or tests inside it decide about the status code.
- It is not known that what was called is another server.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UpstreamFailureAs500{
    .id = "upstream-failure-as-500",
    .summary = "500 (Internal Server Error) where another server failed",
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

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::InternalServerError) ||
      !mayAnswer(handler, outcome)) {
    return;
  }
  const std::optional<UpstreamFailure> failure = upstreamFailureOf(handler, outcome);
  if (!failure) {
    return;
  }
  const int right = failure->isTimeout ? http::status::GatewayTimeout : http::status::BadGateway;
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers the failure of another server: ",
                                               failure->evidence,
                                               "; ",
                                               http::describe(right),
                                               " says so"));
  offerStatus(finding, outcome.status, right);
}

}  // namespace
}  // namespace status_lint::rules
