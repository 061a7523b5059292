#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.1"},
};

constexpr int Guards[] = {http::status::InternalServerError};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 501, 505 or 506 where the code shows a fault of the server: an exception that says so, or the text
of the response. 4xx is reported by `client-error-for-server-fault`.

## Why

The server met "an unexpected condition that prevented it from fulfilling the request": 500 (RFC 9110, section
15.6.1). 501 says that the server will never support what was asked, and may be cached.

## Example

```cpp
#include <new>

std::string render();

void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(render(), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 501;  // finding: wrong-status-for-internal-fault
    }
  });
}
```

## Instead

```cpp
#include <new>

std::string render();

void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(render(), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 500;
    }
  });
}
```

## When it stays silent

- 502, 503, 504, 507 and 508.
- Paths that report on the server itself: health, readiness.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForInternalFault{
    .id = "wrong-status-for-internal-fault",
    .summary = "the status code does not fit a fault of the server",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"internal-fault"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
