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

An error status code other than 400, 415 or 422 where the code shows that the request is malformed: it catches
an exception of parsing or converting what the request holds, a test finds that this failed, or the text of the
response says so.

## Why

What the client sent cannot be read: that is 400 (Bad Request; RFC 9110, section 15.5.1). 404 tells the client
to look elsewhere and 409 to resolve a conflict, while it should send the request in another form.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const nlohmann::json order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::parse_error&) {
      res.status = 404;  // finding: wrong-status-for-malformed-input
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const nlohmann::json order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::parse_error&) {
      res.status = 400;
    }
  });
}
```

## When it stays silent

- What is parsed may come from elsewhere: the configuration, a database, a file, another server.
- 415, 422, and 5xx, which `server-error-for-client-fault` reports.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForMalformedInput{
    .id = "wrong-status-for-malformed-input",
    .summary = "the status code does not fit malformed request data",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"malformed-input"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
