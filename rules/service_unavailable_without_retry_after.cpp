#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.4"},
    {"RFC 9110", "10.2.3"},
};
constexpr int Guards[] = {http::status::ServiceUnavailable};

bool isForClients(const flow::Handler& handler, const flow::Outcome& outcome) {
  return !isHealthEndpoint(handler, outcome);
}

constexpr RequiredField Row{
    .code = http::status::ServiceUnavailable, .field = "Retry-After", .applies = &isForClients};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 503 (Service Unavailable) and without a Retry-After field.

## Why

"The server MAY send a Retry-After header field to suggest an appropriate amount of time for the client to wait
before retrying the request" (RFC 9110, section 15.6.4). Without it each client tries again by its own clock,
all too often at once.

## Example

```cpp
bool isStarting();

void addRoutes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request&, httplib::Response& res) {
    if (isStarting()) {
      res.status = 503;  // finding: service-unavailable-without-retry-after
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## Instead

```cpp
bool isStarting();

void addRoutes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request&, httplib::Response& res) {
    if (isStarting()) {
      res.status = 503;
      res.set_header("Retry-After", "120");
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## When it stays silent

- The path is that of a health check (`/healthz`, `/ready`): a load balancer asks again by its own clock.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule ServiceUnavailableWithoutRetryAfter{
    .id = "service-unavailable-without-retry-after",
    .summary = "a 503 (Service Unavailable) response does not say when to come back",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
