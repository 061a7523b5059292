#include "rules/required_field.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.17"},
    {"RFC 9110", "14.4"},
};

constexpr int Guards[] = {http::status::RangeNotSatisfiable};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 416 (Range Not Satisfiable) and without a Content-Range field.

## Why

"A server that generates a 416 response to a byte-range request SHOULD generate a Content-Range header field
specifying the current length of the selected representation" (RFC 9110, section 15.5.17), as `bytes */1234`.
With it a client knows which range to ask for.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/log", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") == "bytes=100-") {
      res.status = 416;  // finding: range-not-satisfiable-without-content-range
      return;
    }
    res.set_content("ten bytes.", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/log", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") == "bytes=100-") {
      res.status = 416;
      res.set_header("Content-Range", "bytes */10");
      return;
    }
    res.set_content("ten bytes.", "text/plain");
  });
}
```

## When it stays silent

- The framework answers 416 itself.
- The status code is computed or forwarded, or code that is not known may set the field.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RangeNotSatisfiableWithoutContentRange{
    .id = "range-not-satisfiable-without-content-range",
    .summary =
        "a 416 (Range Not Satisfiable) response does not give the length of the representation",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  reportMissingField(
      handler, outcome, http::status::RangeNotSatisfiable, "Content-Range", findings);
}

}  // namespace
}  // namespace status_lint::rules
