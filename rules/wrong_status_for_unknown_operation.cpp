#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.1"},
    {"RFC 9110", "15.5.4"},
};

constexpr int Guards[] = {http::status::BadRequest};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 401, 403 or 412 where the text of the response says that the request names an
operation that the server does not know.

## Why

The request is understood in its form and names something that does not exist: 400 (Bad Request; RFC 9110,
section 15.5.1). 403 says that the server understood the request "but refuses to fulfill it" (section 15.5.4),
so a client asks for rights that would not help.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    const std::string operation = req.get_param_value("operation");
    if (operation != "start" && operation != "stop") {
      res.status = 403;  // finding: wrong-status-for-unknown-operation
      res.set_content("Unknown operation", "text/plain");
      return;
    }
    res.set_content(operation, "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    const std::string operation = req.get_param_value("operation");
    if (operation != "start" && operation != "stop") {
      res.status = 400;
      res.set_content("Unknown operation", "text/plain");
      return;
    }
    res.set_content(operation, "text/plain");
  });
}
```

## When it stays silent

- 404, 405, 409, 422 and 501, which may fit; 500 is for `server-error-for-client-fault`.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForUnknownOperation{
    .id = "wrong-status-for-unknown-operation",
    .summary = "the status code does not fit an operation that does not exist",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"unknown-operation"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
