#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A catch clause that is empty or only logs, for an operation on data of the request, and a status code of success
after it.

## Why

2xx says that the request "was successfully received, understood, and accepted" (RFC 9110, section 15.3). What the
client asked for was not done, and only the log knows.

## Example

```cpp
#include <iostream>

class Settings {
public:
  void apply(const nlohmann::json& changes);
};

extern Settings settings;

void addRoutes(httplib::Server& server) {
  server.Put("/settings", [](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(nlohmann::json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << e.what();
    }
    res.status = 204;  // finding: swallowed-exception
  });
}
```

## Instead

```cpp
#include <iostream>

class Settings {
public:
  void apply(const nlohmann::json& changes);
};

extern Settings settings;

void addRoutes(httplib::Server& server) {
  server.Put("/settings", [](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(nlohmann::json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << e.what();
      res.status = 400;
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- The clause gives another value, sets a flag, counts, leaves or throws again; or a variable keeps its first value.
- What may have thrown is not known to work on data of the request: cleaning up, closing, metrics, caches.
- The status code may be chosen by code that is not known, or is left to the framework.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule SwallowedException{
    .id = "swallowed-exception",
    .summary = "an operation on request data fails, and success is answered",
    .group = Group::Protocol,
    .severity = Severity::Note,
    .precision = Precision::Low,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Is the operation one that the client asked for? What converts one parameter has a fallback more
/// often than not.
bool isAskedFor(const flow::ThrowPoint& point) {
  const bool isWork = point.speaksOf == "parsing" || point.speaksOf == "database";
  return isWork && std::ranges::any_of(point.from, [](const flow::Provenance& from) {
           return from.source == flow::Source::RequestContent;
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool isSuccess = isConstant(outcome.status) && http::isSuccessful(outcome.status.code());
  if (!isSuccess || !isSettled(outcome) || outcome.caught.empty()) {
    return;
  }
  const flow::Caught& last = outcome.caught.back();
  if (!last.drops || !std::ranges::any_of(last.points, isAskedFor)) {
    return;
  }
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                " is sent although the request failed: the exception is dropped"));
  addStep(finding, {last.at, "this clause does nothing about it"}, outcome.status.setter);
}

}  // namespace
}  // namespace status_lint::rules
