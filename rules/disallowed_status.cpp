#include "rules/outcome_facts.h"
#include "rules/policy.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <cstdlib>
#include <string>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that the team has not allowed for the method and the path. The list comes from the command line
(`--allow-status`, as often as needed) or from a profile; without one the rule reports nothing.

    --allow-status 200,201,204,4xx,500         for all that no other entry speaks of
    --allow-status "GET 200,304,404"           for a method
    --allow-status "/internal/* 200,503"       for paths
    --allow-status "DELETE /files/* 202,404"   for both

The entry that is most specific decides alone: the longest path, then the method.

## Why

Clients have to handle each status code that a server may send. Many APIs therefore agree on a few, and a route that
sends another one breaks that contract, however right the code is by itself. RFC 9205, section 4.6, asks for codes that
clients of any kind understand.

## Example

```cpp
// status-lint --allow-status "200,201,204,400,401,403,404,500"
// status-lint --allow-status "GET 200,404"
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 418;  // finding: disallowed-status
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 404;
    }
  });
}
```

## When it stays silent

- No list is given, or no entry speaks of the method and the path.
- The method or the path is not known, and an entry that may be meant for it allows the code.
- The framework chose the code, or it is computed or forwarded.
)md";

/// The allowed registered status code of the same class that is nearest, x00 before all; 0 = none.
int nearest(const Allowance& entry, int code) {
  int out = 0;
  for (const http::StatusCode& row : http::statusCodes()) {
    if (http::statusClass(row.code) == http::statusClass(code) && entry.allows(row.code) &&
        (out == 0 || (out % 100 != 0 && std::abs(row.code - code) < std::abs(out - code)))) {
      out = row.code;
    }
  }
  return out;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!isConstant(outcome.status) || outcome.ending == flow::Ending::Threw) {
    return;
  }
  const Allowance* entry = forbids(findings.policy(), handler, outcome);
  if (entry == nullptr) {
    return;
  }
  const int other = nearest(*entry, outcome.status.code());
  findings.report(
      handler,
      outcome,
      base::cat(http::describe(outcome.status.code()),
                " is not among the status codes that are allowed",
                entry->method.empty() && entry->path.empty() ? "" : " for",
                entry->method.empty() ? "" : " ",
                entry->method,
                entry->path.empty() ? "" : " ",
                entry->path,
                other == 0 ? std::string() : base::cat("; ", http::describe(other), " is")));
}

}  // namespace

extern constexpr Rule DisallowedStatus{
    .id = "disallowed-status",
    .summary = "the status code is not in the list of those that the team allows",
    .group = Group::Project,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
