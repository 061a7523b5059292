#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "6"},
};
constexpr int Guards[] = {http::status::NetworkAuthenticationRequired};
constexpr std::string_view Fields[] = {"www-authenticate", "proxy-authenticate"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  constexpr int Code = http::status::NetworkAuthenticationRequired;
  return outcome.status.isExactly(Code) ? hasField(Code, field) : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Possible};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 511 (Network Authentication Required) and a WWW-Authenticate or
Proxy-Authenticate field.

## Why

"Note that the 511 response SHOULD NOT contain a challenge or the authentication interface itself, because
browsers would show the interface as being associated with the originally requested URL, which may cause
confusion" (RFC 6585, section 6). The content links to the page for logging in.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.status = 511;
    res.set_header("WWW-Authenticate", "Basic realm=\"wifi\"");  // finding: network-auth-with-challenge
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.status = 511;
    res.set_content("<a href=\"https://login.example.net/\">log in</a>", "text/html");
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule NetworkAuthWithChallenge{
    .id = "network-auth-with-challenge",
    .summary = "a 511 (Network Authentication Required) response carries a challenge",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
