#include "rules/field_misuse.h"
#include "rules/replaced_redirection.h"
#include "tool/http/field.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.2.2"},
    {"RFC 7240", "4.1"},
};

constexpr std::string_view Fields[] = {"location"};

bool mayHaveLocation(int code) {
  return http::isRedirection(code) || http::hasMeaning("Location", code);
}

/// Does a path of the handler answer 201 (Created)?
bool createsElsewhere(const flow::Handler& handler) {
  return std::ranges::any_of(
      handler.outcomes, [](const flow::Outcome& outcome) { return outcome.status.isExactly(201); });
}

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const int code = knownCode(handler, outcome);
  const bool isMisuse = http::isSuccessful(code) && !http::hasMeaning("Location", code) &&
                        !isAlsoSetFor(handler, field, &mayHaveLocation) &&
                        !createsElsewhere(handler) &&
                        replacedRedirection(handler, outcome) == nullptr;
  return isMisuse ? hasField(code, field, ", which has no meaning there") : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Possible};

constexpr std::string_view Documentation = R"md(
## What it reports

A successful response with a Location field and another status code than 201 (Created) and 202 (Accepted).

## Why

Location refers to the resource that was created, or to the one that the client is sent to (RFC 9110, section
10.2.2). With another status code of success clients ignore it: most often the status code is missing, and
should be 201 (Created) or 303 (See Other).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/orders/7");  // finding: location-without-meaning
    res.status = 200;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/orders/7");
    res.status = 201;
  });
}
```

## When it stays silent

- The status code is that of an error: APIs point to the resource that is in conflict.
- The same handler also answers 201 (Created): a repeated request finds what the first one made.
- The status code of a redirection was replaced: `redirect-overwritten` reports that.
- On another path the same line serves a 201 or a redirect.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule LocationWithoutMeaning{
    .id = "location-without-meaning",
    .summary = "the field Location is set in a response for which it has no meaning",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
