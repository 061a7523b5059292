#include "rules/outcome_facts.h"
#include "rules/redirects.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.2"}, {"RFC 9110", "15.4.9"}, {"RFC 9110", "15.4.3"}};

constexpr int Guards[] = {http::status::Found, http::status::TemporaryRedirect};

constexpr std::string_view Documentation = R"md(
## What it reports

302 (Found) or 307 (Temporary Redirect) from http to https, or between a path and the same path with a slash at
the end.

## Why

302 says that the resource "resides temporarily under a different URI" (RFC 9110, section 15.4.3): clients,
search engines and bookmarks keep the old one, and each request takes two. 301 and 308 say that the new one holds
(sections 15.4.2 and 15.4.9).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/docs", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/docs/", 302);  // finding: temporary-redirect-for-permanent
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/docs", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/docs/", 301);
  });
}
```

## When it stays silent

- It is off by default: whoever rolls HTTPS out may want to go back.
- The test that leads there asks for a session, a login, maintenance or a feature.
- The target begins with `https://`, but no test asks for the scheme: it may be another resource.
- The status code is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule TemporaryRedirectForPermanent{
    .id = "temporary-redirect-for-permanent",
    .summary = "a temporary redirect to the address that holds for good",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isTemporary =
      status.isExactly(http::status::Found) || status.isExactly(http::status::TemporaryRedirect);
  const bool isScheme = !outcome.guards.empty() && changesScheme(outcome) &&
                        hasLiteralPrefix(outcome, "location", "https://");
  if (!isTemporary || !isSettled(outcome) || passingReason(outcome) != nullptr ||
      (!isScheme && !changesSlash(handler, outcome))) {
    return;
  }
  const int code = answersOnly(outcome, {"GET", "HEAD"}) ? http::status::MovedPermanently
                                                         : http::status::PermanentRedirect;
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(status.code()),
                                " says that the resource is elsewhere for a while, but ",
                                isScheme ? "https" : "the path with the other ending",
                                " holds for good; ",
                                http::describe(code),
                                " says so"));
  offerStatus(finding, status, code);
  offerArgument(finding, status, code);
}

}  // namespace
}  // namespace status_lint::rules
