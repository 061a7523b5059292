#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/upstream_failure.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.3"},
    {"RFC 9110", "15.6.5"},
};

constexpr int Guards[] = {http::status::BadGateway, http::status::GatewayTimeout};

constexpr std::string_view Documentation = R"md(
## What it reports

502 (Bad Gateway) or 504 (Gateway Timeout) in a handler that calls no other server, where a mistake in the request or a
look-up in the server's own memory decided: the evidence is the innermost test, or the exceptions of the catch clause.

## Why

Both status codes say that the server was "acting as a gateway or proxy" and that the inbound server failed (RFC 9110,
sections 15.6.3 and 15.6.5). Load balancers take such a server out of their list, and whoever looks for the fault looks
at a server that is not there.

## Example

```cpp
#include <map>

std::map<std::string, std::string> notes;

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 502;  // finding: gateway-status-without-upstream
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## Instead

```cpp
#include <map>

std::map<std::string, std::string> notes;

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 404;
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## When it stays silent

- The handler may call another server, a database, a device or a queue, or what decides comes from a function that is
  not known.
- The words of the tests speak of another server, a connection or a device.
- The request goes on to code that is not known.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule GatewayStatusWithoutUpstream{
    .id = "gateway-status-without-upstream",
    .summary = "502 or 504 where no other server had a part",
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

bool speaksOfOthers(const flow::Outcome& outcome) {
  constexpr std::string_view Words[] = {
      "upstream", "backend",  "backends", "gateway", "proxy",      "remote",    "peer",
      "peers",    "node",     "nodes",    "client",  "clients",    "device",    "devices",
      "service",  "services", "target",   "worker",  "connection", "connected", "connections",
      "server",   "servers",  "session",  "queue",   "pending",    "cluster",   "channel"};
  return std::ranges::any_of(outcome.guards,
                             [&](const flow::Guard& guard) { return hasWord(guard, Words); });
}

/// Does the handler work with anything that may stand for another server?
bool dependsOnOthers(const flow::Handler& handler) {
  return callsUpstream(handler) ||
         std::ranges::any_of(handler.outcomes, [](const flow::Outcome& outcome) {
           return std::ranges::any_of(outcome.calls, [](const flow::CallMade& call) {
             return call.speaksOf == "database";
           });
         });
}

/// Did a look-up in a container of the standard library find nothing?
bool isOwnMiss(const flow::Guard& guard) {
  return guard.calleeSpeaksOf == "lookup" && guard.callee.starts_with("std::") &&
         (guard.testsAbsence || (guard.subject.contains(". end ( )") && guard.holds));
}

std::optional<std::string> ownCauseOf(const flow::Handler& handler, const flow::Outcome& outcome) {
  if (const auto fault = clientFaultOf(handler, outcome); fault && fault->isWholeCause) {
    return fault->evidence;
  }
  const flow::Guard* test = decidingTest(outcome);
  return test != nullptr && isOwnMiss(*test) ? std::optional(describeTest(*test)) : std::nullopt;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = outcome.status.code();
  if (std::ranges::find(Guards, code) == std::end(Guards) || !mayAnswer(handler, outcome) ||
      handler.requestEscapes || dependsOnOthers(handler) || speaksOfOthers(outcome)) {
    return;
  }
  const std::optional<std::string> cause = ownCauseOf(handler, outcome);
  if (cause) {
    findings.report(handler,
                    outcome,
                    base::cat(http::describe(code),
                              " says that another server failed, and the handler calls none: ",
                              *cause));
  }
}

}  // namespace
}  // namespace status_lint::rules
