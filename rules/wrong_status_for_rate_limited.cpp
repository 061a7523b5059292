#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "4"},
};

constexpr int Guards[] = {http::status::TooManyRequests};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 401, 404 or 409 where the code shows that the client sent too many requests: a
limiter refused it, an exception says so, or the text of the response does.

## Why

429 says so, and Retry-After when to come back (RFC 6585, section 4). After 401 a client would ask its user for
a password.

## Example

```cpp
bool isRateLimited(const std::string& address);

void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (isRateLimited(req.remote_addr)) {
      res.status = 401;  // finding: wrong-status-for-rate-limited
      return;
    }
    res.set_content("nothing found", "text/plain");
  });
}
```

## Instead

```cpp
bool isRateLimited(const std::string& address);

void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (isRateLimited(req.remote_addr)) {
      res.status = 429;
      res.set_header("Retry-After", "60");
      return;
    }
    res.set_content("nothing found", "text/plain");
  });
}
```

## When it stays silent

- 400, 403, 502 and 503.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForRateLimited{
    .id = "wrong-status-for-rate-limited",
    .summary = "the status code does not fit too many requests of a client",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"rate-limited"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
