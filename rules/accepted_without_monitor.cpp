#include "rules/required_field.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.3"},
    {"RFC 7240", "4.1"},
};
constexpr int Guards[] = {http::status::Accepted};
constexpr std::string_view Monitors[] = {
    "operation-location", "link", "content-location", "azure-asyncoperation", "x-request-id"};

/// Does anybody wait for what becomes of the request? Not where events are taken in.
bool hasOutcome(const flow::Handler& handler, const flow::Outcome& /*outcome*/) {
  constexpr std::array Words = {"event",
                                "hook",
                                "log",
                                "metric",
                                "telemetry",
                                "notif",
                                "track",
                                "report",
                                "ping",
                                "heartbeat",
                                "collect",
                                "ingest",
                                "beacon",
                                "shutdown",
                                "stop",
                                "restart",
                                "reboot",
                                "quit",
                                "exit"};
  const std::string path = base::lowerCase(handler.path);
  return std::ranges::none_of(Words, [&](const char* word) { return path.contains(word); });
}

constexpr RequiredField Row{.code = http::status::Accepted,
                            .field = "Location",
                            .instead = Monitors,
                            .orContent = true,
                            .applies = &hasOutcome};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 202 (Accepted) that has neither content nor a field that leads to the outcome
(Location, Operation-Location, Link).

## Why

"The representation sent with this response ought to describe the request's current status and point to (or
embed) a status monitor that can provide the user with an estimate of when the request will be fulfilled" (RFC
9110, section 15.3.3). There is no other way to learn the outcome.

## Example

```cpp
int startExport(const std::string& what);

void addRoutes(httplib::Server& server) {
  server.Post("/exports", [](const httplib::Request& req, httplib::Response& res) {
    startExport(req.body);
    res.status = 202;  // finding: accepted-without-monitor
  });
}
```

## Instead

```cpp
int startExport(const std::string& what);

void addRoutes(httplib::Server& server) {
  server.Post("/exports", [](const httplib::Request& req, httplib::Response& res) {
    startExport(req.body);
    res.status = 202;
    res.set_header("Location", "/exports/7/status");
  });
}
```

## When it stays silent

- The path speaks of what nobody waits for: events, hooks, logs, metrics, telemetry, notifications.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule AcceptedWithoutMonitor{
    .id = "accepted-without-monitor",
    .summary = "a 202 (Accepted) response does not say where the outcome is found",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
