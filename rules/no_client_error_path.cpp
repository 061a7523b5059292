#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9205", "4.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A route that parses or converts data of the request, and none of whose paths ends in a 4xx status code.

## Why

What clients send is not always well formed. A route that cannot say so (RFC 9110, section 15.5) either takes what it
should not, or blames the server. Many handlers leave that to code around them, so the rule is off by default.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {  // finding: no-client-error-path
    const auto order = nlohmann::json::parse(req.body, nullptr, false);
    res.set_content(order.dump(), "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const auto order = nlohmann::json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 400;
      return;
    }
    res.set_content(order.dump(), "application/json");
  });
}
```

## When it stays silent

- Some path has a 4xx status code, or one that is not known.
- Not all paths are known, or the response goes on to code that is not known.
- Nothing of the request is known to be parsed or converted.
)md";

bool readsRequest(const flow::Outcome& outcome) {
  return std::ranges::any_of(outcome.calls, [](const flow::CallMade& call) {
    const bool isReading = call.speaksOf == "parsing" || call.speaksOf == "conversion";
    return isReading && std::ranges::any_of(call.from, [](const flow::Provenance& from) {
             return flow::isRequest(from.source) && !from.throughUnknown;
           });
  });
}

/// May the path tell the client of a mistake?
bool mayBlameClient(const flow::Outcome& outcome) {
  const flow::Status& status = outcome.status;
  return !isSettled(outcome) || !status.isKnown() || http::isClientError(status.code());
}

void inspect(const flow::Handler& handler, Findings& findings) {
  if (handler.kind == flow::HandlerKind::Route && handler.isComplete && !handler.requestEscapes &&
      handler.at.isKnown() && std::ranges::any_of(handler.outcomes, readsRequest) &&
      std::ranges::none_of(handler.outcomes, mayBlameClient)) {
    Finding& finding = findings.report(
        handler.at, "data of the request is parsed, and no path ends in a 4xx status code");
    finding.handler = handler.name;
  }
}

}  // namespace

extern constexpr Rule NoClientErrorPath{
    .id = "no-client-error-path",
    .summary = "a route parses data of the request and has no path with a 4xx status code",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
