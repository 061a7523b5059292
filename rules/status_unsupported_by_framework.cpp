#include "rules/outcome_facts.h"
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

A constant status code that the framework does not know and for which it sends another one: Crow sends
500 (Internal Server Error) for every code that is not in its table.

## Why

The status code tells the client what became of the request (RFC 9110, section 15). Here the code that the handler
chose never leaves the server: a client that should wait, or send less, is told that the server is broken.

## Example

```cpp
#include <crow.h>

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/tea")([] {
    return crow::response(431, "too many header fields");  // finding: status-unsupported-by-framework
  });
}
```

## Instead

```cpp
#include <crow.h>

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/tea")([] {
    return crow::response(400, "too many header fields");
  });
}
```

## When it stays silent

- The framework's own enumeration of status codes has the code: it is a newer version.
- The number is no valid status code: `invalid-status-code` reports that.
- The status code is computed, forwarded, or only tested.
- The model of the framework does not say what it can send.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule StatusUnsupportedByFramework{
    .id = "status-unsupported-by-framework",
    .summary = "the framework sends another status code in place of the one that is set",
    .group = Group::Protocol,
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
  const int code = isConstant(outcome.status) ? outcome.status.code() : 0;
  if (code == 0 || outcome.sentAs == 0 || !http::isValid(code) || !isSettled(outcome)) {
    return;
  }
  findings.report(
      handler,
      outcome,
      base::cat(http::describe(code),
                " is sent as ",
                http::describe(outcome.sentAs),
                ": ",
                handler.framework.empty() ? std::string("the framework") : handler.framework,
                " does not know it"));
}

}  // namespace
}  // namespace status_lint::rules
