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

constexpr int Guards[] = {http::status::MovedPermanently, http::status::PermanentRedirect};

constexpr std::string_view Documentation = R"md(
## What it reports

301 (Moved Permanently) or 308 (Permanent Redirect) where the test that leads to it asks for a session, a login, a
right, maintenance or a feature.

## Why

301 says that the resource "has been assigned a new permanent URI" and is heuristically cacheable (RFC 9110,
section 15.4.2): browsers keep it, and go to the login page even after the user has logged in.

## Example

```cpp
bool hasSession(const httplib::Request& req);

void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasSession(req)) {
      res.set_redirect("/login", 301);  // finding: permanent-redirect-for-temporary
      return;
    }
    res.set_content("account", "text/plain");
  });
}
```

## Instead

```cpp
bool hasSession(const httplib::Request& req);

void addRoutes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasSession(req)) {
      res.set_redirect("/login", 302);
      return;
    }
    res.set_content("account", "text/plain");
  });
}
```

## When it stays silent

- The redirect goes to another scheme, or differs from the path by a slash at the end.
- The innermost test asks for the path or the method: the resource was renamed, whatever it is called.
- There is no test: the route has moved for good.
- The status code is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PermanentRedirectForTemporary{
    .id = "permanent-redirect-for-temporary",
    .summary = "a permanent redirect for a reason that passes",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isPermanent = status.isExactly(http::status::MovedPermanently) ||
                           status.isExactly(http::status::PermanentRedirect);
  if (!isPermanent || !isSettled(outcome) || changesScheme(outcome) ||
      changesSlash(handler, outcome)) {
    return;
  }
  const flow::Guard* reason = passingReason(outcome);
  if (reason == nullptr) {
    return;
  }
  const bool isSafe = answersOnly(outcome, {"GET", "HEAD"});
  const int code = isSafe ? http::status::Found : http::status::SeeOther;
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(status.code()),
                                               " is kept by clients, but it is sent ",
                                               base::cat("where ", describeTest(*reason)),
                                               ", which passes; ",
                                               http::describe(code),
                                               " is not kept"));
  if (!outcome.methods.empty()) {
    offerStatus(finding, status, code);
  }
}

}  // namespace
}  // namespace status_lint::rules
