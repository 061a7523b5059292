#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "15.3.3"}};

constexpr int Guards[] = {http::status::Accepted};

constexpr std::string_view Documentation = R"md(
## What it reports

202 (Accepted) where the handler has changed something itself, and nothing tells that work was put off.

## Why

202 says that "the processing has not been completed" (RFC 9110, section 15.3.3): a client goes on asking for the
result of what is done already.

## Example

```cpp
void saveNote(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 202;  // finding: accepted-but-completed
  });
}
```

## Instead

```cpp
void saveNote(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 204;
  });
}
```

## When it stays silent

- It is off by default: who reads what was stored is not known.
- A call puts work off, or what is changed is named for that (a job, a task, a queue, an event).
- Location or Retry-After tells how to go on.
- The handler answers GET or HEAD, or the status code is computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule AcceptedButCompleted{
    .id = "accepted-but-completed",
    .summary = "202 (Accepted) although the work is done",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Low,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Words of what somebody works on later.
constexpr std::string_view LaterWords[] = {"async",
                                           "event",
                                           "inbox",
                                           "job",
                                           "message",
                                           "notif",
                                           "order",
                                           "outbox",
                                           "pend",
                                           "publish",
                                           "queue",
                                           "request",
                                           "schedul",
                                           "start",
                                           "task",
                                           "topic",
                                           "work"};

bool isForLater(const flow::CallMade& call) {
  const std::string text = base::lowerCase(base::cat(call.callee, " ", call.at.text));
  const std::string name = text.substr(0, text.find('('));
  return changes(call, {"queue"}) || std::ranges::any_of(LaterWords, [&](std::string_view word) {
           return name.contains(word);
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::CallMade* change = changeOf(outcome);
  if (!outcome.status.isExactly(http::status::Accepted) || !isSettled(outcome) ||
      change == nullptr || !answersOnly(outcome, {"DELETE", "PATCH", "POST", "PUT"}) ||
      outcome.has("location") != flow::Known::No || outcome.has("retry-after") != flow::Known::No ||
      std::ranges::any_of(outcome.calls, isForLater)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that the work is still to be done, but ",
                                               describeCall(*change),
                                               " has done it"));
  addStep(finding, {change->at, "the work is done here"}, outcome.status.setter);
}

}  // namespace
}  // namespace status_lint::rules
