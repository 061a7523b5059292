#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "4"},
    {"RFC 9110", "15.5.4"},
};

constexpr int Guards[] = {http::status::TooManyRequests};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 401 or 404 where the code says that a quota is used up.

## Why

429 (RFC 6585, section 4) or 403 (RFC 9110, section 15.5.4) tells a client that its share is used up; 404 hides
it.

## Example

```cpp
int countSent(const std::string& user);

void addRoutes(httplib::Server& server) {
  server.Post("/messages", [](const httplib::Request& req, httplib::Response& res) {
    if (countSent(req.get_param_value("user")) > 1000) {
      res.status = 404;  // finding: wrong-status-for-quota
      res.set_content("quota exceeded", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
int countSent(const std::string& user);

void addRoutes(httplib::Server& server) {
  server.Post("/messages", [](const httplib::Request& req, httplib::Response& res) {
    if (countSent(req.get_param_value("user")) > 1000) {
      res.status = 429;
      res.set_header("Retry-After", "60");
      res.set_content("quota exceeded", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 402, 409, 413, 500 and 507: what is used up may be paid for, or space on a disk.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForQuota{
    .id = "wrong-status-for-quota",
    .summary = "the status code does not fit a quota that is used up",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"quota"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
