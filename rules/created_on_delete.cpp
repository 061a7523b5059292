#include "rules/method_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.5"},
    {"RFC 9110", "15.3.2"},
};
constexpr int Guards[] = {http::status::Created};
constexpr std::string_view Methods[] = {"DELETE"};
constexpr MethodMisuse Row{.codes = Guards, .methods = Methods};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 201 (Created) in a handler that answers DELETE only.

## Why

If a DELETE succeeds, the origin server SHOULD send 202 (Accepted), 204 (No Content) or 200 (OK) (RFC 9110,
section 9.3.5). 201 says that something has come into being, and caches and clients look for it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-on-delete
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
```

## When it stays silent

- The handler also answers other methods.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule CreatedOnDelete{
    .id = "created-on-delete",
    .summary = "a 201 (Created) response to DELETE",
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
