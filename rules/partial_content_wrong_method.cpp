#include "rules/method_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "14.2"},
    {"RFC 9110", "9.3.3"},
};
constexpr int Guards[] = {http::status::PartialContent, http::status::RangeNotSatisfiable};
constexpr std::string_view Without[] = {"HEAD", "PUT"};
constexpr MethodMisuse Row{.codes = Guards, .without = Without};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 206 (Partial Content) or 416 (Range Not Satisfiable) in a handler that does not
answer GET.

## Why

"A server MUST ignore a Range header field received with a request method that is unrecognized or for which
range handling is not defined. For this specification, GET is the only method for which range handling is
defined" (RFC 9110, section 14.2).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;  // finding: partial-content-wrong-method
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });
}
```

## When it stays silent

- The handler also answers GET or HEAD, or its methods are not known.
- PUT: a partial PUT is a convention of its own (RFC 9110, section 14.5).
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule PartialContentWrongMethod{
    .id = "partial-content-wrong-method",
    .summary = "a response about ranges to a method that has none",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectMethodMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
