#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.1"},
};

constexpr int Guards[] = {http::status::BadRequest};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 405, 409 or 412 where a test shows that the request lacks a parameter, a field or
content, or the text of the response says so.

## Why

A request that lacks something is one that the server cannot process "due to something that is perceived to be a
client error": 400 (RFC 9110, section 15.5.1). 409 and 412 promise that the same request may succeed once a
state has changed.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = 412;  // finding: wrong-status-for-missing-parameter
      return;
    }
    res.set_content(req.get_param_value("q"), "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = 400;
      return;
    }
    res.set_content(req.get_param_value("q"), "text/plain");
  });
}
```

## When it stays silent

- 401, 403, 404, 411, 415, 422 and 428 may name what is missing; 5xx is for `server-error-for-client-fault`.
- The same code answers other failures too.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForMissingParameter{
    .id = "wrong-status-for-missing-parameter",
    .summary = "the status code does not fit a parameter that is missing",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"missing-parameter"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
