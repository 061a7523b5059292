#include "rules/client_fault.h"
#include "rules/display_name.h"
#include "rules/rule.h"
#include "tool/base/text.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "3.3"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A callback that answers the request, runs after the handler has returned, and lets an exception out before it has
answered: one that it throws itself, or that a library documents for data such as the request holds.

## Why

A request is answered with a response (RFC 9110, sections 3.3 and 15). What a handler throws is answered by most
frameworks, with 500. What its callback throws later ends in the event loop or in the thread: the client waits until
one side gives up, or the whole server ends.

## Example

```cpp
#include <crow.h>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

std::string store(const nlohmann::json& order);

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      const auto order = nlohmann::json::parse(body);  // finding: callback-lost-on-exception
      res.write(store(order));
      res.end();
    }).detach();
  });
}
```

## Instead

```cpp
#include <crow.h>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

std::string store(const nlohmann::json& order);

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      try {
        res.write(store(nlohmann::json::parse(body)));
      } catch (const nlohmann::json::parse_error& error) {
        res.code = 400;
      }
      res.end();
    }).detach();
  });
}
```

## When it stays silent

- It is not known that the callback runs later: what runs at once throws into the handler.
- What takes the callback answers for its exceptions: promises, futures, coroutines.
- A `try` in the callback takes the exception, or the response was sent before.
- The callback is not the only one that holds the response: a timer may answer.
- What may throw is given data that is not of the request, or that was tested before.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule CallbackLostOnException{
    .id = "callback-lost-on-exception",
    .summary = "an exception in a callback leaves the request without an answer",
    .group = Group::Protocol,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// May a client bring it about?
bool isLikely(const flow::ThrowPoint& point) {
  return point.callee.empty() ||
         (!point.testedBefore && readsRequestData(point) && !clientTypes(point).empty());
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::LostException& lost : handler.lost) {
    if (!handler.isComplete || !isLikely(lost.point)) {
      continue;
    }
    const std::string what = lost.point.callee.empty()
                                 ? std::string("what is thrown here")
                                 : base::cat("what ", displayName(lost.point.callee), " throws");
    Finding& finding = findings.report(
        lost.point.at,
        base::cat(what,
                  " leaves a callback that runs later, and nothing answers the request then"));
    finding.handler = handler.name;
    finding.steps.push_back({lost.callbackGivenAt, "the callback is given away here"});
    finding.steps.push_back({lost.point.at, "the exception is thrown here"});
  }
}

}  // namespace
}  // namespace status_lint::rules
