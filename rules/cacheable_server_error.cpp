#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/cache_control.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9111", "3"},
    {"RFC 9110", "15.6"},
};
constexpr int Guards[] = {http::status::InternalServerError,
                          http::status::BadGateway,
                          http::status::ServiceUnavailable,
                          http::status::GatewayTimeout,
                          http::status::HttpVersionNotSupported,
                          http::status::VariantAlsoNegotiates,
                          http::status::InsufficientStorage,
                          http::status::LoopDetected,
                          http::status::NotExtended};
constexpr std::string_view Fields[] = {"cache-control"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const http::StatusCode* code =
      isConstant(outcome.status) ? http::find(outcome.status.code()) : nullptr;
  const std::string* value = findValue(field, &http::allowsStoring);
  return code != nullptr && http::isServerError(code->code) &&
                 code->code != http::status::NotImplemented &&
                 code->caching != http::Caching::NeverStored && value != nullptr &&
                 field.allLiteral && field.literals.size() == 1
             ? hasField(code->code,
                        field,
                        base::cat(" \"",
                                  *value,
                                  "\", which keeps the error alive after its cause is gone"))
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with a status code 5xx other than 501 (Not Implemented) whose constant Cache-Control lets caches keep
it: `public`, `max-age` or `s-maxage` above 0.

## Why

With explicit freshness a cache may store a response of any final status code (RFC 9111, section 3). A server
error is a state that passes: stored, it outlives its cause, and clients get it from the cache when the server
has long been well.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Cache-Control", "max-age=3600");  // finding: cacheable-server-error
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Cache-Control", "no-store");
  });
}
```

## When it stays silent

- The status code is 501 (Not Implemented).
- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule CacheableServerError{
    .id = "cacheable-server-error",
    .summary = "a cache is told to keep a server error",
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
