#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.2"},
};

constexpr int Guards[] = {http::status::Unauthorized};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 400, 405 or 409 where the code shows that the request has no credentials: the
Authorization field is tested and absent, or the text of the response says so.

## Why

A request that "lacks valid authentication credentials" is 401 (RFC 9110, section 15.5.2), with a challenge that
tells the client which credentials to send; from 400 it cannot learn that it may log in and try again.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 400;  // finding: wrong-status-for-missing-credentials
      return;
    }
    res.set_content("balance: 12", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("balance: 12", "text/plain");
  });
}
```

## When it stays silent

- 403, which `unauthorized-forbidden-confusion` looks at; 404, which hides the resource; 302 and 303 to a page
  where people log in; 407.
- 400 and 403 of handlers that log in or give tokens.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForMissingCredentials{
    .id = "wrong-status-for-missing-credentials",
    .summary = "the status code does not fit a request without credentials",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"missing-credentials"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
