#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
    {"RFC 9110", "15.2"},
};

constexpr int Guards[] = {100, 101, 102, 103};

constexpr std::string_view Documentation = R"md(
## What it reports

A response that ends with an interim status code (1xx). 101 (Switching Protocols) is reported where the response
surely names no protocol in an `Upgrade` field.

## Why

A 1xx response tells of progress "prior to completing the requested action and sending a final response"
(RFC 9110, section 15.2): the client goes on waiting for the final one. Work that goes on after the response is
202 (Accepted).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 102;  // finding: interim-status-as-final
    res.set_content(R"({"state": "running"})", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_content(R"({"state": "running"})", "application/json");
  });
}
```

## When it stays silent

- Another response is sent on the same path, or the status code is replaced before the response ends.
- The API sends interim responses (`sendContinue`), or code that is not known has a hand in the response.
- The function is no handler: its callers may send the final response.
- The response switches protocols: 101 with an `Upgrade` field.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule InterimStatusAsFinal{
    .id = "interim-status-as-final",
    .summary = "a response ends with an interim (1xx) status code",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isFinalResponse(const flow::Handler& handler, const flow::Outcome& outcome) {
  const bool goesOn = std::ranges::any_of(outcome.late, [](const flow::LateChange& change) {
    return change.kind == flow::LateChange::Kind::Send;
  });
  return handler.kind != flow::HandlerKind::Function && handler.kind != flow::HandlerKind::Before &&
         isSettled(outcome) && outcome.isAlone && !goesOn;
}

bool isInterim(const flow::Outcome& outcome) {
  if (!isConstant(outcome.status)) {
    return false;
  }
  const int code = outcome.status.code();
  return http::isValid(code) && !http::isFinal(code) &&
         (code != http::status::SwitchingProtocols || outcome.has("upgrade") == flow::Known::No);
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!isInterim(outcome) || !isFinalResponse(handler, outcome)) {
    return;
  }
  const int code = outcome.status.code();
  Finding& finding = findings.report(
      handler, outcome, base::cat(http::describe(code), " is no final status code"));
  if (code == http::status::Processing) {
    offerStatus(finding, outcome.status, http::status::Accepted);
  }
}

}  // namespace
}  // namespace status_lint::rules
