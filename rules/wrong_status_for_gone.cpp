#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.11"},
};

constexpr int Guards[] = {http::status::Gone};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 403 or 409 where the code shows that the resource was removed for good.

## Why

410 says that the resource "is no longer available ... and that this condition is likely to be permanent" (RFC
9110, section 15.5.11); 404 says so without the permanence.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/v1/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 402;  // finding: wrong-status-for-gone
    res.set_content("This version has been permanently removed", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/v1/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 410;
    res.set_content("This version has been permanently removed", "text/plain");
  });
}
```

## When it stays silent

- 400 and 404.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForGone{
    .id = "wrong-status-for-gone",
    .summary = "the status code does not fit a resource that was removed for good",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"gone"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
