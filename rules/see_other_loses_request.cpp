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
    {"RFC 9110", "15.4.4"}, {"RFC 9110", "15.4.8"}, {"RFC 9110", "15.4.9"}};

constexpr int Guards[] = {http::status::SeeOther};

constexpr std::string_view Documentation = R"md(
## What it reports

303 (See Other) where the same request is meant to be sent elsewhere: to another scheme, to the path with or
without a slash at the end, or, from POST, PUT or PATCH on which nothing was acted, to the server that may write.

## Why

303 makes the client go on with GET, "intended to provide an indirect response to the original request" (RFC 9110,
section 15.4.4). Method and content are lost: what was to be written never arrives. 307 and 308 keep them
(sections 15.4.8 and 15.4.9). And in answer to GET it says that the target is another resource, not the same one
at its right address.

## Example

```cpp
bool isLeader();
std::string leaderUrl();

void addRoutes(httplib::Server& server) {
  server.Put("/entries", [](const httplib::Request& req, httplib::Response& res) {
    if (!isLeader()) {
      res.set_redirect(leaderUrl() + req.path, 303);  // finding: see-other-loses-request
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
bool isLeader();
std::string leaderUrl();

void addRoutes(httplib::Server& server) {
  server.Put("/entries", [](const httplib::Request& req, httplib::Response& res) {
    if (!isLeader()) {
      res.set_redirect(leaderUrl() + req.path, 307);
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- It is off by default.
- Something was changed before: the result is elsewhere.
- Neither a test nor the target tells that it is the same resource.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule SeeOtherLosesRequest{
    .id = "see-other-loses-request",
    .summary = "303 (See Other) where the request is meant to be repeated at another address",
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
  if (!outcome.status.isExactly(http::status::SeeOther) || !isSettled(outcome) ||
      changeOf(outcome) != nullptr || changeOf(outcome, {"queue"}) != nullptr) {
    return;
  }
  const bool isMoved = changesScheme(outcome) || changesSlash(handler, outcome);
  const bool isRead = answersOnly(outcome, {"GET", "HEAD"});
  const bool isWritten = answersOnly(outcome, {"PATCH", "POST", "PUT"});
  if (!(isRead && isMoved) && !(isWritten && (isMoved || asksForServer(outcome)))) {
    return;
  }
  const int code = isMoved ? http::status::PermanentRedirect : http::status::TemporaryRedirect;
  Finding& finding = findings.report(
      handler,
      outcome,
      base::cat(http::describe(outcome.status.code()),
                isRead
                    ? " says that another resource answers in place of this one, but the target is "
                      "the same one; "
                    : " makes the client go on with GET, but the request is meant to be sent "
                      "again; ",
                http::describe(code),
                " says so"));
  offerStatus(finding, outcome.status, code);
}

}  // namespace
}  // namespace status_lint::rules
