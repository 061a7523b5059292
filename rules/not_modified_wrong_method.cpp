#include "rules/method_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.5"},
    {"RFC 9110", "13.1.2"},
};
constexpr int Guards[] = {http::status::NotModified};
constexpr MethodMisuse Row{.codes = Guards};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 304 (Not Modified) in a handler that answers neither GET nor HEAD.

## Why

304 answers a conditional GET or HEAD (RFC 9110, section 15.4.5). A failed If-None-Match on another method MUST
be answered 412 (Precondition Failed) (section 13.1.2); a change that changed nothing is a success: 200 (OK) or
204 (No Content).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 304;  // finding: not-modified-wrong-method
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
```

## When it stays silent

- The handler also answers GET or HEAD, or its methods are not known.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule NotModifiedWrongMethod{
    .id = "not-modified-wrong-method",
    .summary = "a 304 (Not Modified) response to another method than GET and HEAD",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectMethodMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
