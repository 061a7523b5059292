#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.4"},
};

constexpr int Guards[] = {http::status::Forbidden};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 405, 409 or 412 where the code shows that the client lacks a right: a test of a
role, a permission or a scope failed, an exception says so, or the text of the response does.

## Why

The server understood the request and refuses it: 403 (RFC 9110, section 15.5.4), or 404 where the resource is
to stay hidden. 405 says that no client may use the method there.

## Example

```cpp
bool isAdmin(const std::string& token);

void addRoutes(httplib::Server& server) {
  server.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req.get_header_value("Authorization"))) {
      res.status = 405;  // finding: wrong-status-for-forbidden
      return;
    }
    res.set_content("removed", "text/plain");
  });
}
```

## Instead

```cpp
bool isAdmin(const std::string& token);

void addRoutes(httplib::Server& server) {
  server.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req.get_header_value("Authorization"))) {
      res.status = 403;
      return;
    }
    res.set_content("removed", "text/plain");
  });
}
```

## When it stays silent

- 400, 401, 404 and 451; which of 401 and 403 fits is for `unauthorized-forbidden-confusion`.
- The right that is missing may be the server's own: 5xx with "permission denied" alone.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForForbidden{
    .id = "wrong-status-for-forbidden",
    .summary = "the status code does not fit a request that the client has no right to make",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"forbidden"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
