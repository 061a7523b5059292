#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.9"},
};

constexpr int Guards[] = {http::status::RequestTimeout};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404 or 413 where the code says that the request was not received in time.

## Why

408 says that the server "did not receive a complete request message within the time that it was prepared to
wait" (RFC 9110, section 15.5.9). 504 speaks of another server.

## Example

```cpp
bool receiveAll(const std::string& content);

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!receiveAll(req.body)) {
      res.status = 413;  // finding: wrong-status-for-slow-request
      res.set_content("timeout while reading request", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
bool receiveAll(const std::string& content);

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!receiveAll(req.body)) {
      res.status = 408;
      res.set_content("timeout while reading request", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 400; what took too long may be the server's own work.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForSlowRequest{
    .id = "wrong-status-for-slow-request",
    .summary = "the status code does not fit a request that was not received in time",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"slow-request"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
