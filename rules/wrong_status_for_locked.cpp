#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 4918", "11.3"},
    {"RFC 9110", "15.5.10"},
};

constexpr int Guards[] = {http::status::Locked};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404 or 410 where the code says that the resource is locked by somebody.

## Why

423 is the status code for a locked resource (RFC 4918, section 11.3); outside of WebDAV 409 fits too (RFC 9110,
section 15.5.10).

## Example

```cpp
std::string lockOwner(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Put("/document", [](const httplib::Request& req, httplib::Response& res) {
    const std::string owner = lockOwner(req.get_param_value("id"));
    if (!owner.empty()) {
      res.status = 404;  // finding: wrong-status-for-locked
      res.set_content("locked by another user", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
std::string lockOwner(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Put("/document", [](const httplib::Request& req, httplib::Response& res) {
    const std::string owner = lockOwner(req.get_param_value("id"));
    if (!owner.empty()) {
      res.status = 423;
      res.set_content("locked by another user", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 400, 403, 409 and 503.
- What is locked may be a database of the server.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForLocked{
    .id = "wrong-status-for-locked",
    .summary = "the status code does not fit a resource that is locked",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"locked"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
