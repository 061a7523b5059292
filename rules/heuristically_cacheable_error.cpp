#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.1"},
    {"RFC 9111", "4.2.2"},
};
constexpr int Guards[] = {http::status::NotFound,
                          http::status::MethodNotAllowed,
                          http::status::Gone,
                          http::status::UriTooLong,
                          http::status::NotImplemented};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 404, 405, 410, 414 or 501 and without Cache-Control and Expires.

## Why

These status codes are "heuristically cacheable" (RFC 9110, section 15.1): without explicit freshness a cache
may make up a lifetime (RFC 9111, section 4.2.2), and a resource that comes into being stays "not found" for
some clients. The rule is off by default: few caches do it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;  // finding: heuristically-cacheable-error
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Cache-Control", "no-cache");
  });
}
```

## When it stays silent

- The request is not GET or HEAD, or its method is not known.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule HeuristicallyCacheableError{
    .id = "heuristically-cacheable-error",
    .summary = "caches may keep an error since nothing tells them not to",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isRead(const flow::Outcome& outcome) {
  return !outcome.methods.empty() &&
         std::ranges::all_of(outcome.methods, [](const std::string& method) {
           return method == "GET" || method == "HEAD";
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (isConstant(outcome.status) && isSettled(outcome) && isRead(outcome) &&
      http::isError(outcome.status.code()) &&
      http::isHeuristicallyCacheable(outcome.status.code()) &&
      outcome.has("cache-control") == flow::Known::No &&
      outcome.has("expires") == flow::Known::No) {
    findings.report(handler,
                    outcome,
                    base::cat(http::describe(outcome.status.code()),
                              " response has no Cache-Control field: caches may keep it"));
  }
}

}  // namespace
}  // namespace status_lint::rules
