#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.7"},
    {"RFC 9110", "10.2.1"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A successful response of a handler for OPTIONS, without an Allow field.

## Why

"A server generating a successful response to OPTIONS SHOULD send any header that might indicate optional
features implemented by the server and applicable to the target resource (e.g., Allow), including potential
extensions not defined by this specification" (RFC 9110, section 9.3.7). The rule is off by default: most
handlers for OPTIONS answer preflights only.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Options("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;  // finding: options-without-allow
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Options("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    res.set_header("Allow", "GET, POST");
  });
}
```

## When it stays silent

- The response has a field of CORS: it answers a preflight.
- The handler answers other methods too.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule OptionsWithoutAllow{
    .id = "options-without-allow",
    .summary = "a hand-written answer to OPTIONS does not list the allowed methods",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool answersPreflight(const flow::Outcome& outcome) {
  return std::ranges::any_of(outcome.fields, [](const auto& field) {
    return field.first.starts_with("access-control-") && field.second.present != flow::Known::No;
  });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (isConstant(outcome.status) && http::isSuccessful(outcome.status.code()) &&
      isSettled(outcome) && outcome.methods == std::vector<std::string>{"OPTIONS"} &&
      outcome.has("allow") == flow::Known::No && !answersPreflight(outcome)) {
    findings.report(handler, outcome, "successful response to OPTIONS has no Allow field");
  }
}

}  // namespace
}  // namespace status_lint::rules
