#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.7"},
};

constexpr int Guards[] = {http::status::NotAcceptable};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404 or 415 where the Accept fields of the request alone decide, or the text of the
response says that none of the accepted types can be sent.

## Why

406 says that the resource has no representation "that would be acceptable to the user agent" (RFC 9110, section
15.5.7). 415 is about the content of the request.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "text/csv") {
      res.status = 415;  // finding: wrong-status-for-not-acceptable
      return;
    }
    res.set_content("a,b", "text/csv");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "text/csv") {
      res.status = 406;
      return;
    }
    res.set_content("a,b", "text/csv");
  });
}
```

## When it stays silent

- A representation that the client did not ask for, with 200: that is allowed; 400.
- The field only chooses the form of the answer.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForNotAcceptable{
    .id = "wrong-status-for-not-acceptable",
    .summary = "the status code does not fit a representation that the client does not accept",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"not-acceptable"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
