#include "rules/method_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.2.1"},
    {"RFC 9110", "15.3.2"},
};
constexpr int Guards[] = {http::status::Created};
constexpr std::string_view Methods[] = {"GET", "HEAD", "OPTIONS", "TRACE"};
constexpr MethodMisuse Row{.codes = Guards, .methods = Methods};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 201 (Created) in a handler that answers GET, HEAD, OPTIONS or TRACE only.

## Why

"Request methods are considered 'safe' if their defined semantics are essentially read-only" (RFC 9110, section
9.2.1). Crawlers, prefetching and retries send them at will, and each would create something. What creates is
POST or PUT.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-on-safe-method
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });
}
```

## When it stays silent

- The handler also answers a method that is not safe, and the path is not narrowed to one.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule CreatedOnSafeMethod{
    .id = "created-on-safe-method",
    .summary = "a 201 (Created) response to a safe method",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectMethodMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
