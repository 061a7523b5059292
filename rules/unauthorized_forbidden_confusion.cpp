#include "rules/access_words.h"
#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "11.4"},
    {"RFC 9110", "15.5.2"},
    {"RFC 9110", "15.5.4"},
    {"RFC 6750", "3.1"},
};

constexpr int Guards[] = {http::status::Unauthorized, http::status::Forbidden};

constexpr std::string_view Documentation = R"md(
## What it reports

403 (Forbidden) where credentials are missing or wrong, and 401 (Unauthorized) where it is known who asks, and a
role, a permission or a scope is lacking. The evidence is the innermost test before the status code, the exception
type of a library that verifies credentials, or the error that the challenge names (RFC 6750, section 3.1).

## Why

A request "that omits credentials ... or has invalid or partial credentials" should be answered with 401 and a
challenge (RFC 9110, section 11.4): the client then asks its user to log in, or gets a new token. 403 says that
"credentials were provided in the request" and "are considered insufficient" (section 15.5.4): the client should not
repeat it with the same ones. With the wrong one of the two, a client gives up where it could log in, or asks for a
password that cannot help.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
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
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("{}", "application/json");
  });
}
```

## When it stays silent

- 404, which may hide that there is something; a redirect to the login.
- Tests of a CSRF token, an origin, an address, a ban or a signature: 403 is right there.
- A login that takes the credentials from the content or from parameters: it may answer 400, 401 or 403.
- A function made something of the credentials that is not known, and its name may mean either (`isAuthorized`).
- A role is tested, and nothing shows that it is known who asks.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UnauthorizedForbiddenConfusion{
    .id = "unauthorized-forbidden-confusion",
    .summary = "403 (Forbidden) for missing credentials, or 401 (Unauthorized) for a missing right",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!mayAnswer(handler, outcome)) {
    return;
  }
  const bool forbids = outcome.status.isExactly(http::status::Forbidden);
  const bool asks = outcome.status.isExactly(http::status::Unauthorized);
  const std::optional<std::string> evidence = forbids ? badCredentials(handler, outcome)
                                              : asks  ? missingRight(handler, outcome)
                                                      : std::nullopt;
  if (!evidence) {
    return;
  }
  const int right = forbids ? http::status::Unauthorized : http::status::Forbidden;
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                forbids ? " answers missing or wrong credentials: "
                                        : " answers who is known and lacks a right: ",
                                *evidence,
                                "; ",
                                http::describe(right),
                                " says so"));
  offerStatus(finding, outcome.status, right);
}

}  // namespace
}  // namespace status_lint::rules
