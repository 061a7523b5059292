#include "rules/field_misuse.h"
#include "tool/base/text.h"
#include "tool/http/retry_after.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.2.3"},
    {"RFC 9110", "5.6.7"},
};

constexpr std::string_view Fields[] = {"retry-after"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const std::string* value =
      findValue(field, [](const std::string& text) { return !http::isRetryAfter(text); });
  return value != nullptr
             ? base::cat("Retry-After is \"", *value, "\": neither a number of seconds nor a date")
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .corrected = &http::secondsMeant};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant value of Retry-After that is neither a whole number of seconds nor a date: "30s", "-1", "5 minutes".

## Why

The value "can be either an HTTP-date or a number of seconds to delay after receiving the response" (RFC 9110,
section 10.2.3), in decimal digits. Clients ignore anything else and come back at once.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "30s");  // finding: retry-after-invalid-value
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "30");
  });
}
```

## When it stays silent

- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule RetryAfterInvalidValue{
    .id = "retry-after-invalid-value",
    .summary = "the value of Retry-After is neither seconds nor a date",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
