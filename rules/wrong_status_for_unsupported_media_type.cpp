#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.16"},
};

constexpr int Guards[] = {http::status::UnsupportedMediaType};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404 or 406 where the code shows that the server does not take the type of the
content: the Content-Type field alone decides, an exception says so, or the text of the response does. 400 is
reported as a note.

## Why

The server refuses the request "because the content is in a format not supported": 415 (RFC 9110, section
15.5.16), and may say with Accept what it takes. 406 is about what the client accepts.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 406;  // finding: wrong-status-for-unsupported-media-type
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 422; 502 and 504, which speak of what another server sent.
- The field is missing, or only chooses the form of the answer.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForUnsupportedMediaType{
    .id = "wrong-status-for-unsupported-media-type",
    .summary = "the status code does not fit content of a type that is not supported",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"unsupported-media-type"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
