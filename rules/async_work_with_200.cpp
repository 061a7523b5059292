#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "15.3.3"}, {"RFC 9110", "9.3.5"}};

constexpr int Guards[] = {http::status::Ok, http::status::Created, http::status::NoContent};

constexpr std::string_view Documentation = R"md(
## What it reports

200 (OK), 201 (Created) or 204 (No Content) where the handler does nothing but put work off: it adds to a queue,
schedules, or detaches a thread.

## Why

200 says that the request has succeeded. Work that may still fail is 202 (Accepted): "the request has been accepted
for processing, but the processing has not been completed" (RFC 9110, section 15.3.3).

## Example

```cpp
void enqueueImport(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/import", [](const httplib::Request& req, httplib::Response& res) {
    enqueueImport(req.body);
    res.status = 200;  // finding: async-work-with-200
  });
}
```

## Instead

```cpp
void enqueueImport(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/import", [](const httplib::Request& req, httplib::Response& res) {
    enqueueImport(req.body);
    res.status = 202;
  });
}
```

## When it stays silent

- It is off by default: whether the result was waited for is not known.
- The handler changes something itself, too.
- What is put off is side work: logs, metrics, mail, notifications.
- The handler answers GET or HEAD, or the status code is left to the default or computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule AsyncWorkWith200{
    .id = "async-work-with-200",
    .summary = "work that was only put off is answered as if it were done",
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

constexpr std::string_view SideWork[] = {
    "audit", "cleanup", "log", "mail", "metric", "notif", "notify", "stats", "telemetry", "trace"};

bool isSideWork(const flow::CallMade& call) {
  const std::string text = base::lowerCase(base::cat(call.callee, " ", call.at.text));
  return std::ranges::any_of(SideWork, [&](std::string_view word) { return text.contains(word); });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isDone = status.isExactly(http::status::Ok) ||
                      status.isExactly(http::status::Created) ||
                      status.isExactly(http::status::NoContent);
  const flow::CallMade* call = changeOf(outcome, {"queue"});
  if (!isDone || !isSettled(outcome) || call == nullptr || isSideWork(*call) ||
      changeOf(outcome) != nullptr || !answersOnly(outcome, {"DELETE", "PATCH", "POST", "PUT"})) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(status.code()),
                                               " says that the work is done, but ",
                                               describeCall(*call),
                                               " only puts it off; ",
                                               http::describe(http::status::Accepted),
                                               " says so"));
  addStep(finding, {call->at, "the work is put off here"}, status.setter);
  offerStatus(finding, status, http::status::Accepted);
}

}  // namespace
}  // namespace status_lint::rules
