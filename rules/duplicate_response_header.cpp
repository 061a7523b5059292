#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/field.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "5.3"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A field that may stand in a response once (Location, Content-Type, Content-Range, Retry-After, ETag ...) and
that is added by an API that adds a second line where the response has one already.

## Why

On other fields than lists "a sender MUST NOT generate multiple field lines with the same name in a message
(whether in the headers or trailers) or append a field line when a field line of the same name already exists in
the message, unless that field's definition allows multiple field line values to be recombined as a
comma-separated list" (RFC 9110, section 5.3). Which of the two lines a client takes is not known: one follows
the first Location, another the last. It is a warning, since some versions of a framework replace what others
add.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("ETag", "\"v1\"");
    res.set_header("ETag", "\"v2\"");  // finding: duplicate-response-header
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("ETag", "\"v2\"");
  });
}
```

## When it stays silent

- The API sets the field: it replaces what was there.
- The field is a list (Link, Vary, Allow, WWW-Authenticate), or is Set-Cookie, or is not known.
- The first line was removed, or was added on another path.
- A default field of the server, or middleware, added the first line.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const auto& [name, field] : outcome.fields) {
    const http::Field* row = http::findField(name);
    const bool isSingle = row != nullptr && row->shape == http::FieldShape::Singleton &&
                          row->direction != http::Direction::Request;
    if (!isSingle || field.present != flow::Known::Yes || field.byFramework ||
        !field.before.isKnown() || field.origin.foreign || field.before.foreign) {
      continue;
    }
    Finding& finding = findings.report(
        handler, outcome, base::cat("a second ", field.name, " field is added to the response"));
    finding.at = field.origin;
    finding.statusCode = 0;
    finding.steps = {{.at = field.before, .message = "the field is added here"},
                     {.at = field.origin, .message = "it is added again here"}};
  }
}

}  // namespace

extern constexpr Rule DuplicateResponseHeader{
    .id = "duplicate-response-header",
    .summary = "a field that may stand once is added to a response twice",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
