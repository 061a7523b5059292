#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 7725", "4"},
    {"RFC 7725", "3"},
};
constexpr int Guards[] = {http::status::UnavailableForLegalReasons};
constexpr RequiredField Row{.code = http::status::UnavailableForLegalReasons, .field = "Link"};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 451 (Unavailable For Legal Reasons) and without a Link field.

## Why

Whoever blocks access to a resource and answers 451 "SHOULD include a 'Link' HTTP header field whose value is a
URI reference identifying itself" (RFC 7725, section 4), with the relation `blocked-by`. Readers learn from it
whom to ask.

## Example

```cpp
bool isBlockedIn(const std::string& country);

void addRoutes(httplib::Server& server) {
  server.Get("/film", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn(req.get_header_value("CF-IPCountry"))) {
      res.status = 451;  // finding: legal-block-without-link
    }
  });
}
```

## Instead

```cpp
bool isBlockedIn(const std::string& country);

void addRoutes(httplib::Server& server) {
  server.Get("/film", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn(req.get_header_value("CF-IPCountry"))) {
      res.status = 451;
      res.set_header("Link", "<https://isp.example.net>; rel=\"blocked-by\"");
    }
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule LegalBlockWithoutLink{
    .id = "legal-block-without-link",
    .summary = "a 451 (Unavailable For Legal Reasons) response does not say who blocks",
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
