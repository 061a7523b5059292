#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.4"},
};

constexpr int Guards[] = {http::status::ServiceUnavailable};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 501 or 505 where the code shows that the server cannot answer for now: it is shutting down or in
maintenance, a queue is full, a pool is exhausted. 4xx is reported by `client-error-for-server-fault`.

## Why

503 says that the server is "currently unable to handle the request due to a temporary overload or scheduled
maintenance" (RFC 9110, section 15.6.4). After 501, which may be cached, a client does not come back.

## Example

```cpp
bool isQueueFull();

void addRoutes(httplib::Server& server) {
  server.Post("/jobs", [](const httplib::Request&, httplib::Response& res) {
    if (isQueueFull()) {
      res.status = 501;  // finding: wrong-status-for-overloaded
      return;
    }
    res.status = 202;
  });
}
```

## Instead

```cpp
bool isQueueFull();

void addRoutes(httplib::Server& server) {
  server.Post("/jobs", [](const httplib::Request&, httplib::Response& res) {
    if (isQueueFull()) {
      res.status = 503;
      res.set_header("Retry-After", "60");
      return;
    }
    res.status = 202;
  });
}
```

## When it stays silent

- 408, 409, 423, 425, 429, 500, 502, 504 and 507.
- Paths that report on the server itself: health, readiness.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForOverloaded{
    .id = "wrong-status-for-overloaded",
    .summary = "the status code does not fit a server that cannot answer for now",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"overloaded"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
