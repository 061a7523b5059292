#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr int Guards[] = {http::status::ServiceUnavailable};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code that does not fit a situation without a rule of its own: a database that cannot be reached,
a request without a precondition, and those that `--situations FILE` adds (docs/situations.md).

## Why

A status code is the part of a response that every client and every intermediary understands (RFC 9110, section
15): what it says should be what happened.

## Example

```cpp
bool connectToDatabase();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    if (!connectToDatabase()) {
      res.status = 501;  // finding: wrong-status-for-other-situation
      res.set_content("database unavailable", "text/plain");
      return;
    }
    res.set_content("none", "text/plain");
  });
}
```

## Instead

```cpp
bool connectToDatabase();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    if (!connectToDatabase()) {
      res.status = 503;
      res.set_header("Retry-After", "60");
      res.set_content("database unavailable", "text/plain");
      return;
    }
    res.set_content("none", "text/plain");
  });
}
```

## When it stays silent

- The table has nothing for the status code.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForOtherSituation{
    .id = "wrong-status-for-other-situation",
    .summary = "the status code does not fit a situation without a rule of its own",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{""},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
