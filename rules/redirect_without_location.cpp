#include "rules/required_field.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.2"},
    {"RFC 9110", "15.4.3"},
    {"RFC 9110", "15.4.4"},
    {"RFC 9110", "15.4.8"},
    {"RFC 9110", "15.4.9"},
    {"RFC 9110", "10.2.2"},
};

constexpr int Guards[] = {http::status::MovedPermanently,
                          http::status::Found,
                          http::status::SeeOther,
                          http::status::TemporaryRedirect,
                          http::status::PermanentRedirect};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 301, 302, 303, 307 or 308 and without a Location field.

## Why

The server SHOULD generate a Location field with 301, 302, 307 and 308 (RFC 9110, sections 15.4.2, 15.4.3,
15.4.8 and 15.4.9), and 303 (See Other) is by definition a redirect to "a URI in the Location header field"
(section 15.4.4). Without it a client has nowhere to go: browsers show an empty page.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.status = 301;  // finding: redirect-without-location
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/new", 301);
  });
}
```

## When it stays silent

- The status code was set by a helper of the framework that sets the field too.
- The status code is 300 (Multiple Choices) or 304 (Not Modified), which send nobody anywhere.
- The status code is computed or forwarded, or code that is not known may set the field.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RedirectWithoutLocation{
    .id = "redirect-without-location",
    .summary = "a redirect does not say where to go",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const int code : Guards) {
    reportMissingField(handler, outcome, code, "Location", findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
