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

A status code of 400 or more that is set in a branch, and another one that is set after the branch in every case:
control leaves the branch without leaving the handler. It is an error when the later status code is no error, a
warning otherwise.

## Why

A response has exactly one final status code (RFC 9110, section 15). The client is told of success although the
handler found the request wanting, and what should have happened only for good requests happens for all: as
a rule a `return` is missing.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("user")) {
      res.status = 400;  // finding: status-overwritten
      res.set_content("user is missing", "text/plain");
    }
    res.status = 200;
    res.set_content("welcome", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("user")) {
      res.status = 400;
      res.set_content("user is missing", "text/plain");
      return;
    }
    res.status = 200;
    res.set_content("welcome", "text/plain");
  });
}
```

## When it stays silent

- The first status code is a default that stands under no condition (`status = 404;` and then the search).
- On some path through the handler the first status code is the one that is sent.
- The status code is tested between the two, or an exception lies between them.
- They belong to different rounds of a loop that tries again.
- A case of a `switch` runs into the next one: `switch-fallthrough-status` reports that.
- The later one is set by middleware or an error handler, or either is not constant.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule StatusOverwritten{
    .id = "status-overwritten",
    .summary = "an error status code is replaced by another before the response ends",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isMistake(const flow::Overwrite& overwrite) {
  const flow::Status& earlier = overwrite.earlier;
  const flow::Status& later = overwrite.later;
  return isConstant(earlier) && isConstant(later) && http::isError(earlier.code()) &&
         http::isFinal(later.code()) && earlier.code() != later.code() && overwrite.underGuard &&
         overwrite.inHandler && !overwrite.leftByException && !overwrite.read &&
         !overwrite.fellThrough;
}

/// Is the status code chosen at that place sent on any path?
bool survives(const flow::Handler& handler, const flow::Status& status) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& outcome) {
    return outcome.status.origin == status.origin;
  });
}

void reportOne(const flow::Handler& handler,
               const flow::Outcome& outcome,
               const flow::Overwrite& overwrite,
               Findings& findings) {
  const flow::Status& earlier = overwrite.earlier;
  const flow::Status& later = overwrite.later;
  const std::string change =
      base::cat(http::describe(earlier.code()), " is replaced by ", http::describe(later.code()));
  Finding& finding = findings.report(handler, outcome, change + " before the response ends");
  finding.at = earlier.origin;
  finding.statusCode = earlier.code();
  offerReturn(finding, earlier.origin, later.origin);
  if (http::isError(later.code())) {
    finding.severity = Severity::Warning;
  }
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Outcome& outcome : handler.outcomes) {
    for (const flow::Overwrite& overwrite : outcome.overwritten) {
      if (isMistake(overwrite) && isSettled(outcome) && !survives(handler, overwrite.earlier)) {
        reportOne(handler, outcome, overwrite, findings);
      }
    }
  }
}

}  // namespace
}  // namespace status_lint::rules
