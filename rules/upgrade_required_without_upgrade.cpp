#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.22"},
    {"RFC 9110", "7.8"},
};
constexpr int Guards[] = {http::status::UpgradeRequired};
constexpr RequiredField Row{.code = http::status::UpgradeRequired, .field = "Upgrade"};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 426 (Upgrade Required) and without an Upgrade field.

## Why

"The server MUST send an Upgrade header field in a 426 response to indicate the required protocol(s)" (RFC 9110,
section 15.5.22). A Sec-WebSocket-Version field alone does not say it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/events", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Upgrade")) {
      res.status = 426;  // finding: upgrade-required-without-upgrade
      res.set_header("Sec-WebSocket-Version", "13");
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/events", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Upgrade")) {
      res.status = 426;
      res.set_header("Upgrade", "websocket");
      res.set_header("Connection", "Upgrade");
    }
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule UpgradeRequiredWithoutUpgrade{
    .id = "upgrade-required-without-upgrade",
    .summary = "a 426 (Upgrade Required) response does not name the protocol",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
