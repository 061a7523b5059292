#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.2"},
};

constexpr int Guards[] = {http::status::NotImplemented};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 403 or 410, or 500 as a note, where the code says that something is not
implemented.

## Why

501 says that the server "does not support the functionality required to fulfill the request" (RFC 9110, section
15.6.2): 500 raises an alarm where nothing broke.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/export", [](const httplib::Request&, httplib::Response& res) {
    res.status = 502;  // finding: wrong-status-for-not-implemented
    res.set_content("not implemented", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/export", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("not implemented", "text/plain");
  });
}
```

## When it stays silent

- 400, 404, 405 and 503.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForNotImplemented{
    .id = "wrong-status-for-not-implemented",
    .summary = "the status code does not fit something that is not implemented",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"not-implemented"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
