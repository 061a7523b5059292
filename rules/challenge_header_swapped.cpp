#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "11.6.1"},
    {"RFC 9110", "11.7.1"},
    {"RFC 9110", "15.5.2"},
    {"RFC 9110", "15.5.8"},
};
constexpr int Guards[] = {http::status::Unauthorized, http::status::ProxyAuthenticationRequired};
constexpr std::string_view Fields[] = {"www-authenticate", "proxy-authenticate"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const bool isForProxies = field.name == "Proxy-Authenticate";
  const int wrong =
      isForProxies ? http::status::Unauthorized : http::status::ProxyAuthenticationRequired;
  const std::string_view right = isForProxies ? "www-authenticate" : "proxy-authenticate";
  const bool isMisuse = outcome.status.isExactly(wrong) && outcome.has(right) == flow::Known::No;
  return isMisuse ? hasField(wrong,
                             field,
                             isForProxies ? " in place of WWW-Authenticate"
                                          : " in place of Proxy-Authenticate")
                  : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A 401 (Unauthorized) response with Proxy-Authenticate in place of WWW-Authenticate, or a 407 (Proxy
Authentication Required) response with WWW-Authenticate in place of Proxy-Authenticate.

## Why

A 401 response MUST have a WWW-Authenticate field (RFC 9110, section 15.5.2), a 407 response a
Proxy-Authenticate field (section 15.5.8). Clients look for the one that belongs to the status code, and find no
challenge.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/relay", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("WWW-Authenticate", "Basic realm=\"relay\"");  // finding: challenge-header-swapped
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/relay", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("Proxy-Authenticate", "Basic realm=\"relay\"");
  });
}
```

## When it stays silent

- The right field is there too.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ChallengeHeaderSwapped{
    .id = "challenge-header-swapped",
    .summary = "a challenge stands in the field of the other status code",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
