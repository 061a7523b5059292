#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "13.1.1"},
    {"RFC 9110", "15.5.13"},
};

constexpr int Guards[] = {http::status::PreconditionFailed};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404, or 409 as a note, where the text of the response or an exception says that a
precondition of the request does not hold. Tests of the request fields themselves are for
`conflict-for-precondition`.

## Why

A precondition in a request field that is false is 412 (RFC 9110, sections 13.1.1 and 15.5.13).

## Example

```cpp
std::string currentRevision();

void addRoutes(httplib::Server& server) {
  server.Put("/document", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Revision") != currentRevision()) {
      res.status = 404;  // finding: wrong-status-for-precondition-failed
      res.set_content("etag mismatch", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
std::string currentRevision();

void addRoutes(httplib::Server& server) {
  server.Put("/document", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Revision") != currentRevision()) {
      res.status = 412;
      res.set_content("etag mismatch", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 304 and 428; 400.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForPreconditionFailed{
    .id = "wrong-status-for-precondition-failed",
    .summary = "the status code does not fit a precondition that does not hold",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"precondition-failed"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
