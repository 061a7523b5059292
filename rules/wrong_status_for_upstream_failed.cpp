#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.3"},
};

constexpr int Guards[] = {http::status::BadGateway};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 501, 505 or 507 where the code shows that another server, which this one asked, failed. 4xx is
reported by `client-error-for-server-fault`, 500 by `upstream-failure-as-500`.

## Why

A server that acts as a gateway answers 502 when it got no valid response (RFC 9110, section 15.6.3). 501 says
that it does not support what was asked.

## Example

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 501;  // finding: wrong-status-for-upstream-failed
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## When it stays silent

- 424, 500, 503 and 504.
- What was asked may be a database or a device.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForUpstreamFailed{
    .id = "wrong-status-for-upstream-failed",
    .summary = "the status code does not fit another server that failed",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"upstream-failed"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
