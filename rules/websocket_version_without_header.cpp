#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6455", "4.2.2"},
    {"RFC 6455", "4.4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A client error under a condition that tests Sec-WebSocket-Version, without that field in the response.

## Why

If the version does not match, the server MUST abort the handshake and send an error "and a
|Sec-WebSocket-Version| header field indicating the version(s) the server is capable of understanding" (RFC 6455,
section 4.2.2). The client tries again with one of them (section 4.4). It is a warning, though the requirement is a
MUST, since that the version is the reason is read from the condition.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      res.status = 400;  // finding: websocket-version-without-header
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      res.status = 400;
      res.set_header("Sec-WebSocket-Version", "13");
    }
  });
}
```

## When it stays silent

- Code that is not known may set the field.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule WebsocketVersionWithoutHeader{
    .id = "websocket-version-without-header",
    .summary = "a refused WebSocket version is not answered with the right one",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does a condition of the status code read the version of the handshake?
bool testsVersion(const flow::Outcome& outcome) {
  return !outcome.guards.empty() &&
         std::ranges::any_of(outcome.guards.back().reads, [](const flow::Provenance& read) {
           return read.source == flow::Source::RequestField &&
                  base::lowerCase(read.name) == "sec-websocket-version";
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (isConstant(outcome.status) && http::isClientError(outcome.status.code()) &&
      isSettled(outcome) && testsVersion(outcome) &&
      outcome.has("sec-websocket-version") == flow::Known::No) {
    findings.report(
        handler,
        outcome,
        base::cat(http::describe(outcome.status.code()),
                  " response to a WebSocket version has no Sec-WebSocket-Version field"));
  }
}

}  // namespace
}  // namespace status_lint::rules
