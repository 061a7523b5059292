#include "rules/missing_content.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6"},
};

/// Is it an error that the server SHOULD explain?
bool isExplained(int code) {
  const http::StatusCode* row = http::find(code);
  return row != nullptr && http::isError(code) && row->content == http::ContentRule::ShouldHave;
}

/// A challenge, and the methods that are allowed, are explanations.
bool explainsNothing(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  return outcome.has("www-authenticate") == flow::Known::No &&
         outcome.has("proxy-authenticate") == flow::Known::No &&
         outcome.has("allow") == flow::Known::No;
}

constexpr MissingContent Row{.concerns = &isExplained, .applies = &explainsNothing};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with a status code 4xx or 5xx and certainly without content.

## Why

"Except when responding to a HEAD request, the server SHOULD send a representation containing an explanation of
the error situation, and whether it is a temporary or permanent condition" (RFC 9110, sections 15.5 and 15.6).
Without it people see an empty page, and clients have nothing to log. It is a note, though the requirement is a
SHOULD: most APIs leave the content out, and the status code alone often says enough to a program.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;  // finding: error-without-body
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("there is no such order", "text/plain");
  });
}
```

## When it stays silent

- The response has a challenge or an Allow field.
- An error handler of the server writes the content.
- The handler answers HEAD only.
- The response may have content, or the framework writes some.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule ErrorWithoutBody{
    .id = "error-without-body",
    .summary = "an error response has no content",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectMissingContent<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
