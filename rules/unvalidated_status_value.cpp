#include "rules/error_text.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A number that was taken from the request and becomes the status code without a test of its range.

## Why

"All valid status codes are within the range of 100 to 599, inclusive" (RFC 9110, section 15). The client decides
what is sent: 0, 99 or 70000, an interim response that nothing follows, or 304 without content. Some servers throw
or write a broken status line.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/callback", [](const httplib::Request& req, httplib::Response& res) {
    res.status = std::stoi(req.get_param_value("code"));  // finding: unvalidated-status-value
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/callback", [](const httplib::Request& req, httplib::Response& res) {
    const int code = std::stoi(req.get_param_value("code"));
    res.status = code >= 200 && code <= 599 ? code : 400;
  });
}
```

## When it stays silent

- A test looked into the number before, or `std::clamp`, `std::min` or `std::max` made it.
- It comes from the answer of another server: a proxy passes it on.
- The path speaks of status codes, tests or echoes: the client asks for that status code.
- Code that is not known may have made something else of it.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UnvalidatedStatusValue{
    .id = "unvalidated-status-value",
    .summary = "a number of the request becomes the status code unchecked",
    .group = Group::Protocol,
    .severity = Severity::Note,
    .precision = Precision::Low,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Is the number what the client wrote, converted at most?
bool isAsGiven(const flow::Provenance& from) {
  const std::string_view callee = base::lastComponent(from.callee);
  return flow::isRequest(from.source) && !from.throughUnknown && callee != "clamp" &&
         callee != "min" && callee != "max";
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  if (status.kind != flow::Status::Kind::Set || !status.codes.empty() || status.testedBefore ||
      !status.convertedFrom.empty() || status.from.empty() || !isSettled(outcome) ||
      tellsErrorsInContent(handler.path) || !std::ranges::all_of(status.from, isAsGiven)) {
    return;
  }
  findings.report(handler, outcome, "a number of the request becomes the status code unchecked");
}

}  // namespace
}  // namespace status_lint::rules
