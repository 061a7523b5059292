#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant status code of an error in statements behind one that always leaves: `return`, `throw`, `break`,
`continue`, a function that does not return, or an `if` both of whose branches leave.

## Why

The status code tells the client what became of its request (RFC 9110, section 15). This one was chosen and is
never sent: something else is answered in its place, or two statements stand in the wrong order.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      return;
      res.status = 400;  // finding: dead-error-status
    }
    res.set_content("found", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      return;
    }
    res.set_content("found", "text/plain");
  });
}
```

## When it stays silent

- A `return` behind a `throw` or a function that does not return: it is there for the compiler.
- The code is reached by a jump, or a condition that is constant only in this build keeps it from running.
- A macro writes it.
- The clause of a `catch` is never entered: `shadowed-catch-status` reports that.
)md";

void inspect(const flow::Server& server, Findings& findings);

}  // namespace

extern constexpr Rule DeadErrorStatus{
    .id = "dead-error-status",
    .summary = "an error status code stands in code that is never reached",
    .group = Group::Protocol,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Server& server, Findings& findings) {
  for (const flow::DeadStatus& dead : server.dead) {
    if (!http::isError(dead.code) || !dead.shadowedType.empty() || !dead.at.macro.empty()) {
      continue;
    }
    Finding& finding = findings.report(
        dead.at, base::cat(http::describe(dead.code), " is never sent: no path leads here"));
    finding.statusCode = dead.code;
    finding.steps.push_back({dead.cause, "control always leaves here"});
  }
}

}  // namespace
}  // namespace status_lint::rules
