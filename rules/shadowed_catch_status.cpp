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

A constant status code in a catch clause that is never entered, since a clause before it takes the base class.

## Why

The status code tells the client what became of its request (RFC 9110, section 15). The clause was written to tell
this failure from others; what is sent is the status code of the clause above it.

## Example

```cpp
int find(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(find(req.get_param_value("id"))), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    } catch (const std::out_of_range&) {
      res.status = 404;  // finding: shadowed-catch-status
    }
  });
}
```

## Instead

```cpp
int find(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(find(req.get_param_value("id"))), "text/plain");
    } catch (const std::out_of_range&) {
      res.status = 404;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
```

## When it stays silent

- The classes are not known to be related.
- The clause before takes another type, or the derived class comes first.
- The clause sets no status code.
)md";

void inspect(const flow::Server& server, Findings& findings);

}  // namespace

extern constexpr Rule ShadowedCatchStatus{
    .id = "shadowed-catch-status",
    .summary = "a status code stands in a catch clause that an earlier clause shadows",
    .group = Group::Protocol,
    .severity = Severity::Note,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Server& server, Findings& findings) {
  for (const flow::DeadStatus& dead : server.dead) {
    if (dead.shadowedType.empty()) {
      continue;
    }
    Finding& finding = findings.report(dead.at,
                                       base::cat(http::describe(dead.code),
                                                 " is never sent: the clause for ",
                                                 dead.takenBy,
                                                 " before takes every ",
                                                 dead.shadowedType));
    finding.statusCode = dead.code;
    finding.steps.push_back({dead.cause, "this clause takes the exception"});
  }
}

}  // namespace
}  // namespace status_lint::rules
