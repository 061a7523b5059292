#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "14.4"},
    {"RFC 9110", "15.5.17"},
};
constexpr int Guards[] = {http::status::PartialContent};
constexpr std::string_view Fields[] = {"content-range"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const bool isUnsatisfied = hasLiteralPrefix(outcome, "content-range", "bytes */");
  return outcome.status.isExactly(http::status::PartialContent) && isUnsatisfied
             ? hasField(
                   http::status::PartialContent, field, " that says that no range was satisfied")
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 206 (Partial Content) and a Content-Range field of the form `bytes */1234`.

## Why

The form with an asterisk says how long the representation is when none of the requested ranges could be
satisfied: it belongs to a 416 response (RFC 9110, section 14.4).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes */1000");  // finding: content-range-unsatisfied-on-206
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 416;
    res.set_header("Content-Range", "bytes */1000");
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ContentRangeUnsatisfiedOn206{
    .id = "content-range-unsatisfied-on-206",
    .summary = "a 206 (Partial Content) response says that no range was satisfied",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
