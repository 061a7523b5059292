#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.5"},
};

constexpr int Guards[] = {http::status::GatewayTimeout};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 501, 505 or 507 where the code shows that another server did not answer in time. 4xx is reported
by `client-error-for-server-fault`, 408 by `request-timeout-for-upstream`.

## Why

504 says that the server, "while acting as a gateway or proxy, did not receive a timely response" (RFC 9110,
section 15.6.5).

## Example

```cpp
bool askBackend();

void addRoutes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& res) {
    if (!askBackend()) {
      res.status = 501;  // finding: wrong-status-for-upstream-timeout
      res.set_content("upstream timed out", "text/plain");
      return;
    }
    res.set_content("1.08", "text/plain");
  });
}
```

## Instead

```cpp
bool askBackend();

void addRoutes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& res) {
    if (!askBackend()) {
      res.status = 504;
      res.set_content("upstream timed out", "text/plain");
      return;
    }
    res.set_content("1.08", "text/plain");
  });
}
```

## When it stays silent

- 500, 502 and 503.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForUpstreamTimeout{
    .id = "wrong-status-for-upstream-timeout",
    .summary = "the status code does not fit another server that did not answer in time",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"upstream-timeout"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
