#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant status code that is less than 100 or greater than 599.

## Why

"All valid status codes are within the range of 100 to 599, inclusive" (RFC 9110, section 15). A client that gets
another number treats the response as a 5xx at best; proxies answer 502 (Bad Gateway) in its place. A code of the
application's own belongs into the content.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/quota", [](const httplib::Request&, httplib::Response& res) {
    res.status = 1001;  // finding: invalid-status-code
    res.set_content("quota exceeded", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/quota", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_content(R"({"code": 1001, "message": "quota exceeded"})", "application/json");
  });
}
```

## When it stays silent

- The number is one that the framework takes for "no status code yet" and never sends (-1 of cpp-httplib).
- The value is converted from a type that has no status codes: `status-type-confusion` reports that.
- The status code is computed, or code that is not known may replace it.
- A number that was cast to the framework's type on purpose gives a note: the type may serve another protocol.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule InvalidStatusCode{
    .id = "invalid-status-code",
    .summary = "the status code is not a number from 100 to 599",
    .group = Group::Registry,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  if (!isConstant(status) || !isSettled(outcome) || http::isValid(status.code()) ||
      !status.convertedFrom.empty()) {
    return;
  }
  Finding& finding = findings.report(
      handler, outcome, base::cat(status.code(), " is not a status code: those are 100 to 599"));
  if (status.origin.text.contains("static_cast")) {
    finding.severity = Severity::Note;
  }
}

}  // namespace
}  // namespace status_lint::rules
