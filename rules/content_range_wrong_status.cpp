#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/http/field.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "14.4"},
};

constexpr std::string_view Fields[] = {"content-range"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const int code = knownCode(handler, outcome);
  const bool isBytes = hasLiteralPrefix(outcome, "content-range", "bytes");
  const bool isMisuse = code != 0 && isBytes && !http::hasMeaning("Content-Range", code) &&
                        !isAlsoSetFor(handler, field, [](int other) {
                          return http::hasMeaning("Content-Range", other);
                        });
  return isMisuse ? hasField(code, field, ", which has no meaning there") : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Possible};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with a Content-Range field in bytes and another status code than 206 (Partial Content) and 416 (Range
Not Satisfiable).

## Why

"The Content-Range header field has no meaning for status codes that do not explicitly describe its semantic.
For this specification, only the 206 (Partial Content) and 416 (Range Not Satisfiable) status codes describe a
meaning for Content-Range" (RFC 9110, section 14.4). A client takes the part for the whole.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-99/1000");  // finding: content-range-wrong-status
    res.status = 200;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-99/1000");
    res.status = 206;
  });
}
```

## When it stays silent

- The unit is not bytes (`items 0-9/100`), or not known.
- On another path the same line serves a 206 or 416.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ContentRangeWrongStatus{
    .id = "content-range-wrong-status",
    .summary = "the field Content-Range is set in a response other than 206 and 416",
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
