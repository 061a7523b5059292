#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.6"},
    {"RFC 9110", "15.6.2"},
};

constexpr int Guards[] = {http::status::MethodNotAllowed};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 403, or 400 as a note, where the code shows that the method of the request is not
supported: the method alone decides, or the text of the response says so.

## Why

A method that is known and not allowed for the resource is 405, with Allow (RFC 9110, section 15.5.6); one that
the server does not know is 501 (section 15.6.2).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/legacy", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "GET") {
      res.status = 403;  // finding: wrong-status-for-method
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/legacy", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "GET") {
      res.status = 405;
      res.set_header("Allow", "GET");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 404 and 501.
- "Method" may be a name in the content (JSON-RPC).
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForMethod{
    .id = "wrong-status-for-method",
    .summary = "the status code does not fit a method that is not supported",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"method"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
