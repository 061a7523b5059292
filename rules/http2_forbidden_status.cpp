#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9113", "8.6"},
    {"RFC 9114", "4.5"},
};
constexpr int Guards[] = {http::status::SwitchingProtocols};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code 101 (Switching Protocols) in a server whose framework speaks HTTP/2 or HTTP/3 and nothing else.

## Why

"HTTP/2 removes support for the 101 (Switching Protocols) informational status code" (RFC 9113, section 8.6),
and so does HTTP/3 (RFC 9114, section 4.5): on a connection that many requests share, one of them cannot change
the protocol. A client takes the response for malformed and resets the stream. WebSocket connections begin with
an extended CONNECT there (RFC 8441).

## Example

```cpp
#include <nghttp2/asio_http2_server.h>

using namespace nghttp2::asio_http2;

void addRoutes(server::http2& http) {
  http.handle("/chat", [](const server::request& req, const server::response& res) {
    if (req.header().find("upgrade") != req.header().end()) {
      res.write_head(101, {{"upgrade", {"websocket", false}},  // finding: http2-forbidden-status
                           {"connection", {"upgrade", false}}});
      res.end();
    }
  });
}
```

## Instead

```cpp
#include <nghttp2/asio_http2_server.h>

using namespace nghttp2::asio_http2;

void addRoutes(server::http2& http) {
  http.handle("/chat", [](const server::request&, const server::response& res) {
    res.write_head(400, {{"content-type", {"text/plain", false}}});
    res.end("use an extended CONNECT");
  });
}
```

## When it stays silent

- The framework speaks HTTP/1 too.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (outcome.http2Only && outcome.status.isExactly(http::status::SwitchingProtocols)) {
    findings.report(handler,
                    outcome,
                    base::cat(http::describe(outcome.status.code()), " does not exist in HTTP/2"));
  }
}

}  // namespace

extern constexpr Rule Http2ForbiddenStatus{
    .id = "http2-forbidden-status",
    .summary = "a 101 (Switching Protocols) response in a server that speaks HTTP/2 only",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
