#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.15"},
};

constexpr int Guards[] = {http::status::UriTooLong};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 413 where the code shows that the target URI is too long.

## Why

414 says that the target URI is longer than the server is willing to interpret (RFC 9110, section 15.5.15); 413
speaks of the content.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > 8000) {
      res.status = 413;  // finding: wrong-status-for-uri-too-long
      res.set_content("URI too long", "text/plain");
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
    if (req.target.size() > 8000) {
      res.status = 414;
      res.set_content("URI too long", "text/plain");
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

extern constexpr Rule WrongStatusForUriTooLong{
    .id = "wrong-status-for-uri-too-long",
    .summary = "the status code does not fit a target URI that is too long",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"uri-too-long"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
