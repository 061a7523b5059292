#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6750", "3.1"},
    {"RFC 9110", "15.5.2"},
};

constexpr int Guards[] = {http::status::Unauthorized};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404, 408 or 410 where the code shows that a token or session has expired.

## Why

An expired token is 401 with `error="invalid_token"` in the challenge (RFC 6750, section 3.1): the client gets a
new one and repeats the request. 408 speaks of a request that was not received in time, 410 of a resource that
is gone.

## Example

```cpp
bool isTokenExpired(const std::string& token);

void addRoutes(httplib::Server& server) {
  server.Get("/inbox", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 408;  // finding: wrong-status-for-expired-token
      res.set_content("token has expired", "text/plain");
      return;
    }
    res.set_content("no mail", "text/plain");
  });
}
```

## Instead

```cpp
bool isTokenExpired(const std::string& token);

void addRoutes(httplib::Server& server) {
  server.Get("/inbox", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("token has expired", "text/plain");
      return;
    }
    res.set_content("no mail", "text/plain");
  });
}
```

## When it stays silent

- 400 and 403, which some interfaces have for it.
- What has expired may be a coupon, a link or a lease.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForExpiredToken{
    .id = "wrong-status-for-expired-token",
    .summary = "the status code does not fit an expired token",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"expired-token"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
