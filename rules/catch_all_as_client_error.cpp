#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/servers_work.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6.1"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A catch clause that takes everything (`catch (...)`, `std::exception`, a base class of all exceptions) and answers
4xx, where the `try` also works with a database, a file of the server or another server, or calls a function that by
its name acts (`process`, `save`, `execute`) and may throw anything.

## Why

4xx says that "the client seems to have erred" (RFC 9110, section 15.5). A lost connection or a full disk is then
told as a mistake of the client, which will not try again, and no monitoring that counts 5xx (section 15.6.1) sees it.

## Example

```cpp
struct Store {
  virtual ~Store() = default;
  virtual void save(const nlohmann::json& order) = 0;
};

void addRoutes(httplib::Server& server, Store& store) {
  server.Post("/orders", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(nlohmann::json::parse(req.body));
      res.set_content("{}", "application/json");
    } catch (const std::exception&) {
      res.status = 400;  // finding: catch-all-as-client-error
    }
  });
}
```

## Instead

```cpp
struct Store {
  virtual ~Store() = default;
  virtual void save(const nlohmann::json& order) = 0;
};

void addRoutes(httplib::Server& server, Store& store) {
  server.Post("/orders", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(nlohmann::json::parse(req.body));
      res.set_content("{}", "application/json");
    } catch (const nlohmann::json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
```

## When it stays silent

- The `try` holds only parsing, conversion and validation, or functions whose names do not say that they act.
- Another clause of the same `try` takes what the server is to blame for, and answers 5xx.
- Tests in the clause, or in a function that it calls, decide about the status code; it rethrows.
- The request names the file.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule CatchAllAsClientError{
    .id = "catch-all-as-client-error",
    .summary = "a catch clause for everything answers faults of the server with 4xx",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does a clause for some exceptions of the same `try` answer 5xx?
bool isSplit(const flow::Handler& handler, const flow::Caught& clause) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& other) {
    const flow::Caught* taken = choosingClause(other);
    return taken != nullptr && taken->at != clause.at && !taken->isBroad &&
           http::isServerError(other.status.code()) &&
           std::ranges::any_of(taken->points, [&](const flow::ThrowPoint& point) {
             return std::ranges::find(clause.points, point.at, &flow::ThrowPoint::at) !=
                    clause.points.end();
           });
  });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Caught* clause = choosingClause(outcome);
  if (clause == nullptr || !clause->isBroad || !mayAnswer(handler, outcome) ||
      !http::isClientError(outcome.status.code()) || isDecidedInside(handler, outcome, *clause) ||
      isSplit(handler, *clause)) {
    return;
  }
  auto point = std::ranges::find_if(clause->points, isServersWork);
  point = point != clause->points.end() ? point : std::ranges::find_if(clause->points, acts);
  if (point == clause->points.end()) {
    return;
  }
  const std::string callee = displayName(point->callee);
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers whatever is thrown, by ",
                                               callee,
                                               " too; a fault of the server is ",
                                               http::describe(http::status::InternalServerError)));
  addStep(finding, {point->at, base::cat(callee, " may throw here")}, clause->at);
}

}  // namespace
}  // namespace status_lint::rules
