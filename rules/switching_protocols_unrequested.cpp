#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "7.8"},
    {"RFC 9110", "15.2.2"},
};
constexpr int Guards[] = {http::status::SwitchingProtocols};
constexpr std::string_view Fields[] = {
    "upgrade", "connection", "sec-websocket-key", "sec-websocket-version", "http2-settings"};
constexpr std::string_view Words[] = {"upgrade", "websocket", "handshake"};

constexpr Unrequested Row{
    .codes = Guards, .fields = Fields, .clause = "without a look at Upgrade", .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 101 (Switching Protocols) and reads Upgrade on no path.

## Why

"A server MUST NOT switch to a protocol that was not indicated by the client in the corresponding request's
Upgrade header field" (RFC 9110, section 7.8). A client that did not ask reads the bytes of the new protocol as
an HTTP response.

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 101;  // finding: switching-protocols-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Upgrade") == "websocket") {
      res.status = 101;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The field of a handshake that is part of an upgrade is read: Connection, Sec-WebSocket-Key.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule SwitchingProtocolsUnrequested{
    .id = "switching-protocols-unrequested",
    .summary = "a 101 (Switching Protocols) response in a handler that does not read Upgrade",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
