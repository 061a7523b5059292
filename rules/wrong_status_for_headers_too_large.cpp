#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "5"},
};

constexpr int Guards[] = {http::status::RequestHeaderFieldsTooLarge};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 413 where the code shows that the header section of the request is too large.

## Why

431 says so, and may name the field (RFC 6585, section 5); 413 speaks of the content.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 100) {
      res.status = 413;  // finding: wrong-status-for-headers-too-large
      res.set_content("too many headers", "text/plain");
      return;
    }
    res.set_content("nothing found", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 100) {
      res.status = 431;
      res.set_content("too many headers", "text/plain");
      return;
    }
    res.set_content("nothing found", "text/plain");
  });
}
```

## When it stays silent

- 400; 5xx is for `server-error-for-client-fault`.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForHeadersTooLarge{
    .id = "wrong-status-for-headers-too-large",
    .summary = "the status code does not fit a header section that is too large",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"headers-too-large"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
