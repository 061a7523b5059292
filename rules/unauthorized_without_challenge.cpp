#include "rules/required_field.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.2"},
    {"RFC 9110", "11.6.1"},
    {"RFC 6750", "3"},
};

constexpr int Guards[] = {http::status::Unauthorized};

/// With the challenge in a field for proxies, another rule speaks.
bool hasNoOtherChallenge(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  return outcome.has("proxy-authenticate") != flow::Known::Yes;
}

constexpr RequiredField Row{.code = http::status::Unauthorized,
                            .field = "WWW-Authenticate",
                            .applies = &hasNoOtherChallenge};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 401 (Unauthorized) and without a WWW-Authenticate field.

## Why

"The server generating a 401 response MUST send a WWW-Authenticate header field containing at least one
challenge applicable to the target resource" (RFC 9110, section 15.5.2). The challenge tells a client which
credentials to get. An API with bearer tokens sends `Bearer` (RFC 6750, section 3); an application with
cookies can name a scheme of its own, which keeps browsers from asking for a password. It is a warning, though
the requirement is a MUST, since so many applications leave the field out.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("{}", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer realm=\"account\"");
      return;
    }
    res.set_content("{}", "application/json");
  });
}
```

## When it stays silent

- The field is set by middleware, by an error handler of the server, or by a helper of the framework.
- The status code is computed, forwarded, or only tested.
- Code that is not known may set the field.
)md";

}  // namespace

extern constexpr Rule UnauthorizedWithoutChallenge{
    .id = "unauthorized-without-challenge",
    .summary = "a 401 (Unauthorized) response does not say how to authenticate",
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
