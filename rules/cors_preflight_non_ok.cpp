#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.7"},
    {"RFC 9110", "15.3"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response to OPTIONS that allows methods or headers (Access-Control-Allow-Methods,
Access-Control-Allow-Headers) and whose status code is none of success.

## Why

A browser sends OPTIONS before some requests of scripts. The fields of the answer count only with a status code
from 200 to 299 (Fetch Standard, CORS-preflight fetch): with any other the request itself is never sent.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Options("/api", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET, PUT");
    res.status = 405;  // finding: cors-preflight-non-ok
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Options("/api", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET, PUT");
    res.status = 204;
  });
}
```

## When it stays silent

- The fields are default fields of the server, or set by middleware.
- The handler also answers other methods.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule CorsPreflightNonOk{
    .id = "cors-preflight-non-ok",
    .summary = "a CORS preflight is allowed by its fields and refused by its status code",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isAllowed(const flow::Outcome& outcome, const char* lowerCaseName) {
  const auto found = outcome.fields.find(lowerCaseName);
  return found != outcome.fields.end() && found->second.present == flow::Known::Yes &&
         !found->second.byFramework;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (isConstant(outcome.status) && !http::isSuccessful(outcome.status.code()) &&
      isSettled(outcome) && outcome.methods == std::vector<std::string>{"OPTIONS"} &&
      (isAllowed(outcome, "access-control-allow-methods") ||
       isAllowed(outcome, "access-control-allow-headers"))) {
    findings.report(handler,
                    outcome,
                    base::cat(http::describe(outcome.status.code()),
                              " response to a CORS preflight that its fields allow"));
  }
}

}  // namespace
}  // namespace status_lint::rules
