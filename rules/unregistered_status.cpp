#include "tool/http/unregistered_status.h"

#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "16.2"},
    {"RFC 9110", "15"},
    {"RFC 9205", "4.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant status code from 100 to 599 that the IANA registry of HTTP status codes does not have. The message
names the registered code that says the same.

## Why

Applications that use HTTP keep to registered status codes (RFC 9205, section 4.6), and new ones are registered
before use (RFC 9110, section 16.2). A client takes a code that it does not know for the x00 of its
class (section 15), so 440 is 400 (Bad Request) to it, and no meaning gets across. Many of these codes are
internal to one product, where they are written to logs and never sent.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feed", [](const httplib::Request&, httplib::Response& res) {
    res.status = 420;  // finding: unregistered-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feed", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
  });
}
```

## When it stays silent

- The status code is registered, in whatever state: temporary, deprecated, unused.
- The status code is computed or forwarded, only tested, or code that is not known may replace it.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UnregisteredStatus{
    .id = "unregistered-status",
    .summary = "the status code is not in the registry",
    .group = Group::Registry,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

std::string advice(int code) {
  const http::UnregisteredStatus* row = http::findUnregistered(code);
  const int nearest = http::nearestRegistered(code);
  if (row == nullptr) {
    return base::cat("clients take it for ", http::describe(nearest));
  }
  if (nearest == 0) {
    return base::cat("it is ", row->name, " of ", row->usedBy);
  }
  return base::cat(http::describe(nearest), " says the same as ", row->name);
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  if (!isConstant(status) || !isSettled(outcome) || !http::isValid(status.code()) ||
      http::isRegistered(status.code())) {
    return;
  }
  Finding& finding = findings.report(
      handler,
      outcome,
      base::cat(status.code(), " is not a registered status code; ", advice(status.code())));
  if (http::findUnregistered(status.code()) != nullptr &&
      http::nearestRegistered(status.code()) != 0) {
    offerStatus(finding, status, http::nearestRegistered(status.code()));
  }
}

}  // namespace
}  // namespace status_lint::rules
