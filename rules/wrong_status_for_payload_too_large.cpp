#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.14"},
};

constexpr int Guards[] = {http::status::ContentTooLarge};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404, 414 or 431 where the code shows that the content of the request is too large.

## Why

413 says that the content "is larger than the server is willing or able to process" (RFC 9110, section 15.5.14).
414 speaks of the URI and 431 of the header section: a client would shorten the wrong thing.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1048576) {
      res.status = 414;  // finding: wrong-status-for-payload-too-large
      res.set_content("file too large", "text/plain");
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
    if (req.body.size() > 1048576) {
      res.status = 413;
      res.set_content("file too large", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 400 and 422; 5xx is for `server-error-for-client-fault`.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForPayloadTooLarge{
    .id = "wrong-status-for-payload-too-large",
    .summary = "the status code does not fit content that is too large",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"payload-too-large"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
