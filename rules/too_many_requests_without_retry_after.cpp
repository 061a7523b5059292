#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "4"},
    {"RFC 9110", "10.2.3"},
};
constexpr int Guards[] = {http::status::TooManyRequests};
constexpr std::string_view RateLimits[] = {"ratelimit",
                                           "ratelimit-limit",
                                           "ratelimit-policy",
                                           "ratelimit-remaining",
                                           "ratelimit-reset",
                                           "x-ratelimit-limit",
                                           "x-ratelimit-remaining",
                                           "x-ratelimit-reset",
                                           "x-rate-limit-limit",
                                           "x-rate-limit-remaining",
                                           "x-rate-limit-reset",
                                           "retry-after-ms"};
constexpr RequiredField Row{
    .code = http::status::TooManyRequests, .field = "Retry-After", .instead = RateLimits};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 429 (Too Many Requests) with neither a Retry-After field nor a field that tells
the limit (RateLimit, RateLimit-Reset, X-RateLimit-Remaining and others).

## Why

The response "MAY include a Retry-After header indicating how long to wait before making a new request" (RFC
6585, section 4). A client that is not told guesses, and often comes back too early.

## Example

```cpp
int hits(const std::string& client);

void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (hits(req.remote_addr) > 100) {
      res.status = 429;  // finding: too-many-requests-without-retry-after
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## Instead

```cpp
int hits(const std::string& client);

void addRoutes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (hits(req.remote_addr) > 100) {
      res.status = 429;
      res.set_header("Retry-After", "60");
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## When it stays silent

- A field tells the limit in another way.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule TooManyRequestsWithoutRetryAfter{
    .id = "too-many-requests-without-retry-after",
    .summary = "a 429 (Too Many Requests) response does not say when to come back",
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
