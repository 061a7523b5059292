#include "rules/field_misuse.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.2.3"},
};

constexpr std::string_view Fields[] = {"retry-after"};

bool mayAskToRetry(int code) {
  constexpr std::array Codes = {202, 408, 413, 425, 429};
  return http::isRedirection(code) || http::isServerError(code) || http::isInformational(code) ||
         std::ranges::find(Codes, code) != Codes.end();
}

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const int code = knownCode(handler, outcome);
  const bool isMisuse =
      code != 0 && !mayAskToRetry(code) && !isAlsoSetFor(handler, field, &mayAskToRetry);
  return isMisuse ? hasField(code, field, ", which has no meaning there") : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Possible};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with a Retry-After field and a status code of success or of a client error for which no RFC gives it
a meaning: all but 202, 408, 413, 425 and 429.

## Why

Retry-After says how long a service is unavailable with 503, and how long to wait before a redirect is followed
(RFC 9110, section 10.2.3); 413 and 429 have a meaning of their own. Elsewhere clients ignore it. The rule is
off by default: nothing forbids the field.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/user", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Retry-After", "60");  // finding: retry-after-without-meaning
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/user", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "60");
  });
}
```

## When it stays silent

- A redirect, a server error, 202, 408, 413, 425 or 429.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule RetryAfterWithoutMeaning{
    .id = "retry-after-without-meaning",
    .summary = "the field Retry-After is set in a response for which it has no meaning",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
