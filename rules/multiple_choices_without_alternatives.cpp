#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.1"},
};
constexpr int Guards[] = {http::status::MultipleChoices};
constexpr std::string_view Lists[] = {"link", "alternates", "content-location"};

bool isSeen(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  return outcome.methods != std::vector<std::string>{"HEAD"};
}

constexpr RequiredField Row{.code = http::status::MultipleChoices,
                            .field = "Location",
                            .instead = Lists,
                            .orContent = true,
                            .applies = &isSeen};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 300 (Multiple Choices) that has neither content nor a field that names an
alternative (Location, Link, Alternates).

## Why

"For request methods other than HEAD, the server SHOULD generate content in the 300 response containing a list
of representation metadata and URI reference(s) from which the user or user agent can choose the one most
preferred" (RFC 9110, section 15.4.1). An empty response leaves nothing to choose from.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/manual", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("lang")) {
      res.status = 300;  // finding: multiple-choices-without-alternatives
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/manual", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("lang")) {
      res.status = 300;
      res.set_content("<a href=/manual/de>Deutsch</a>", "text/html");
    }
  });
}
```

## When it stays silent

- The handler answers HEAD only.
- The response may have content.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule MultipleChoicesWithoutAlternatives{
    .id = "multiple-choices-without-alternatives",
    .summary = "a 300 (Multiple Choices) response lists no alternatives",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
