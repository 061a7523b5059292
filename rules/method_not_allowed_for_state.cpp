#include "rules/method_tests.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "15.5.6"}, {"RFC 9110", "15.5.10"}};

constexpr int Guards[] = {http::status::MethodNotAllowed};

constexpr std::string_view Documentation = R"md(
## What it reports

405 (Method Not Allowed) that is chosen because something is missing, or in a state that does not fit, while no
test asks for the method.

## Why

405 says that the method "is known by the origin server but not supported by the target resource" (RFC 9110,
section 15.5.6): a client need not try again, and caches may keep that. What goes against "the current state of
the target resource" is 409 (Conflict, section 15.5.10), what is not there 404 (Not Found) or, for a part of the
server, 503 (Service Unavailable).

## Example

```cpp
bool isShipped(const std::string& order);

void addRoutes(httplib::Server& server) {
  server.Post("/cancel", [](const httplib::Request& req, httplib::Response& res) {
    if (isShipped(req.body)) {
      res.status = 405;  // finding: method-not-allowed-for-state
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
bool isShipped(const std::string& order);

void addRoutes(httplib::Server& server) {
  server.Post("/cancel", [](const httplib::Request& req, httplib::Response& res) {
    if (isShipped(req.body)) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- Allow lists what is taken in this state. A test on the way rejects the method.
- The test speaks of what is supported, allowed, enabled or writable: that is what 405 is for.
- The handler answers what no route takes, or requests of a wrong method.
- The innermost test is about something else than state or presence.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule MethodNotAllowedForState{
    .id = "method-not-allowed-for-state",
    .summary = "405 (Method Not Allowed) says that the state does not allow it",
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

constexpr std::string_view StateWords[] = {
    "active",      "archived", "cancelled", "canceled",  "closed",    "completed", "connected",
    "done",        "exist",    "existed",   "exists",    "finished",  "found",     "initialised",
    "initialized", "paid",     "paused",    "processed", "published", "ready",     "running",
    "shipped",     "started",  "state",     "stopped"};

/// Does it say that something of the server's is not there, or is in a state?
bool isOfState(const flow::Guard& guard) {
  const bool isOfRequest = std::ranges::any_of(
      guard.reads, [](const flow::Provenance& read) { return flow::isRequest(read.source); });
  return hasWord(guard, StateWords) || (guard.testsAbsence && !isOfRequest);
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool mayReject = handler.kind == flow::HandlerKind::Error ||
                         handler.kind == flow::HandlerKind::Fallback ||
                         handler.kind == flow::HandlerKind::Before;
  if (!outcome.status.isExactly(http::status::MethodNotAllowed) || !isSettled(outcome) ||
      mayReject || outcome.guards.empty() || mayRejectMethod(handler, outcome) ||
      outcome.has("allow") != flow::Known::No || !isOfState(outcome.guards.back())) {
    return;
  }
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(outcome.status.code()),
                            " says that the resource does not take the method, but it is sent ",
                            base::cat("where ", describeTest(outcome.guards.back())),
                            ", whatever the method; ",
                            http::describe(http::status::Conflict),
                            " speaks of the state"));
}

}  // namespace
}  // namespace status_lint::rules
