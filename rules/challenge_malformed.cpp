#include "rules/field_misuse.h"
#include "tool/base/text.h"
#include "tool/http/challenge.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "11.6.1"},
    {"RFC 9110", "11.5"},
    {"RFC 6750", "3"},
};
constexpr int Guards[] = {http::status::Unauthorized, http::status::ProxyAuthenticationRequired};
constexpr std::string_view Fields[] = {"www-authenticate", "proxy-authenticate"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  for (const std::string& value : field.literals) {
    if (const auto parsed = http::parseChallenges(value); !parsed) {
      return base::cat(field.name, " is \"", value, "\": ", parsed.error());
    }
  }
  return {};
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant value of WWW-Authenticate or Proxy-Authenticate that is empty, does not begin with a scheme, has a
realm without quotes, or says `Bearer` without a parameter.

## Why

A challenge is a scheme with parameters (RFC 9110, section 11.6.1). "For historical reasons, a sender MUST only
generate the quoted-string syntax" for the realm (section 11.5), and the scheme Bearer "MUST be followed by one
or more auth-param values" (RFC 6750, section 3). Clients that cannot read a challenge show the error instead of
logging in.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=api");  // finding: challenge-malformed
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"api\"");
  });
}
```

## When it stays silent

- The scheme needs no parameters: `Negotiate`, `NTLM`, or one of the project's own.
- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ChallengeMalformed{
    .id = "challenge-malformed",
    .summary = "a challenge does not fit its grammar",
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
