#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.2.2"},
    {"RFC 9110", "7.8"},
};
constexpr int Guards[] = {http::status::SwitchingProtocols};
constexpr RequiredField Row{.code = http::status::SwitchingProtocols, .field = "Upgrade"};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 101 (Switching Protocols) and without an Upgrade field.

## Why

"The server MUST generate an Upgrade header field in the response that indicates which protocol(s) will be in
effect after this response" (RFC 9110, section 15.2.2).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Upgrade") == "websocket") {
      res.status = 101;  // finding: switching-protocols-without-upgrade
      res.set_header("Connection", "Upgrade");
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Upgrade") == "websocket") {
      res.status = 101;
      res.set_header("Connection", "Upgrade");
      res.set_header("Upgrade", "websocket");
    }
  });
}
```

## When it stays silent

- A helper of the framework shakes hands.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule SwitchingProtocolsWithoutUpgrade{
    .id = "switching-protocols-without-upgrade",
    .summary = "a 101 (Switching Protocols) response does not name the protocol",
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
