#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.12"},
};

constexpr int Guards[] = {http::status::LengthRequired};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 413 where a test shows that the request has no Content-Length field, or the text of
the response says so.

## Why

A server that refuses content without a length says so with 411 (RFC 9110, section 15.5.12).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 413;  // finding: wrong-status-for-length-required
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 411;
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 400; 5xx is for `server-error-for-client-fault`.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForLengthRequired{
    .id = "wrong-status-for-length-required",
    .summary = "the status code does not fit content without a length",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"length-required"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
