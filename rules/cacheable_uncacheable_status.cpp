#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/cache_control.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "3"},
    {"RFC 6585", "4"},
    {"RFC 6585", "5"},
    {"RFC 6585", "6"},
};
constexpr int Guards[] = {http::status::PreconditionRequired,
                          http::status::TooManyRequests,
                          http::status::RequestHeaderFieldsTooLarge,
                          http::status::NetworkAuthenticationRequired};
constexpr std::string_view Fields[] = {"cache-control"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const http::StatusCode* code =
      isConstant(outcome.status) ? http::find(outcome.status.code()) : nullptr;
  const std::string* value = findValue(field, &http::allowsStoring);
  return code != nullptr && code->caching == http::Caching::NeverStored && value != nullptr &&
                 field.allLiteral && field.literals.size() == 1
             ? hasField(
                   code->code, field, base::cat(" \"", *value, "\", which caches MUST NOT store"))
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 428, 429, 431 or 511 whose constant Cache-Control lets caches keep it: `public`,
`max-age` or `s-maxage` above 0.

## Why

Responses with each of these status codes "MUST NOT be stored by a cache" (RFC 6585, sections 3 to 6): they are
about one client or one request. A cache that follows the field gives the answer to others. It is a warning: the
requirement is one on caches, which the field contradicts.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "max-age=3600");  // finding: cacheable-uncacheable-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "no-store");
  });
}
```

## When it stays silent

- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule CacheableUncacheableStatus{
    .id = "cacheable-uncacheable-status",
    .summary = "a cache is told to keep a response that must not be stored",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
