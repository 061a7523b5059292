#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.8"},
    {"RFC 9110", "11.7.1"},
};
constexpr int Guards[] = {http::status::ProxyAuthenticationRequired};

bool hasNoOtherChallenge(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  return outcome.has("www-authenticate") != flow::Known::Yes;
}

constexpr RequiredField Row{.code = http::status::ProxyAuthenticationRequired,
                            .field = "Proxy-Authenticate",
                            .applies = &hasNoOtherChallenge};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 407 (Proxy Authentication Required) and without a Proxy-Authenticate field.

## Why

"The proxy MUST send a Proxy-Authenticate header field containing a challenge applicable to that proxy for the
request" (RFC 9110, section 15.5.8). Without a challenge no client knows which credentials to send.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/relay", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Proxy-Authorization")) {
      res.status = 407;  // finding: proxy-auth-without-challenge
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/relay", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Proxy-Authorization")) {
      res.status = 407;
      res.set_header("Proxy-Authenticate", "Basic realm=\"relay\"");
    }
  });
}
```

A server that asks for its own credentials answers 401 (Unauthorized) with a WWW-Authenticate field.

## When it stays silent

- The response has a WWW-Authenticate field instead: `challenge-header-swapped` reports that.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule ProxyAuthWithoutChallenge{
    .id = "proxy-auth-without-challenge",
    .summary = "a 407 (Proxy Authentication Required) response does not say how to authenticate",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
