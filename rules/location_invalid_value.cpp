#include "rules/field_misuse.h"
#include "tool/base/text.h"
#include "tool/http/uri_reference.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.2.2"},
    {"RFC 3986", "4.1"},
};

constexpr std::string_view Fields[] = {"location"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  for (const std::string& value : field.literals) {
    if (const std::string_view problem = http::locationProblem(value); !problem.empty()) {
      return base::cat("Location is \"", value, "\": ", problem);
    }
  }
  return {};
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant value of Location that is empty, holds a space, a control character, a backslash or another character
that URIs do not have, or lists several URIs.

## Why

The value is one URI reference (RFC 9110, section 10.2.2; RFC 3986, section 4.1). Clients guess at anything
else, each in its own way, and an empty value leads back to the request's own target. A relative reference is
right.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 303;
    res.set_header("Location", "/my orders");  // finding: location-invalid-value
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 303;
    res.set_header("Location", "/my%20orders");
  });
}
```

## When it stays silent

- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule LocationInvalidValue{
    .id = "location-invalid-value",
    .summary = "the value of Location is no URI reference",
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
