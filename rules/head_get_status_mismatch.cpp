#include "rules/outcome_facts.h"
#include "rules/routes.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.2"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A path that answers HEAD with status codes none of which it answers GET with.

## Why

"The HEAD method is identical to GET except that the server MUST NOT send content in the response" (RFC 9110,
section 9.3.2). Clients ask with HEAD whether a resource is there and how large it is: an answer that GET never
gives is wrong for them, and a cache may drop what it stored.

## Example

```cpp
#include <crow.h>

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/report")
  ([] {
    crow::response res("a report");
    res.set_header("Content-Type", "text/plain");
    return res;
  });
  CROW_ROUTE(app, "/report")
      .methods("HEAD"_method)([] { return crow::response(204); });  // finding: head-get-status-mismatch
  app.run();
}
```

## Instead

```cpp
#include <crow.h>

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/summary")
  ([] {
    crow::response res("a summary");
    res.set_header("Content-Type", "text/plain");
    return res;
  });
  CROW_ROUTE(app, "/summary")
      .methods("HEAD"_method)([] { return crow::response(200); });
  app.run();
}
```

## When it stays silent

- A status code of one of the two is not known.
- The two have a status code in common.
- HEAD and GET share the code.
- A route of the server has a path or methods that are not known, or a pattern that may match the path.
)md";

/// The status codes of the answers to the method; nothing where they are not known.
std::optional<std::set<int>> codesOf(const std::vector<const flow::Handler*>& routes,
                                     std::string_view method) {
  std::set<int> out;
  for (const flow::Handler* route : routes) {
    for (const flow::Outcome& outcome : route->outcomes) {
      if (std::ranges::find(outcome.methods, method) == outcome.methods.end()) {
        continue;
      }
      const int code = outcome.status.isKnown() ? outcome.status.code() : 0;
      if (code == 0 || !isSettled(outcome) || !route->isComplete) {
        return std::nullopt;
      }
      out.insert(code);
    }
  }
  return out;
}

std::string listOf(const std::set<int>& codes) {
  std::vector<std::string> names;
  for (const int code : codes) {
    names.push_back(http::describe(code));
  }
  return base::join(names, ", ");
}

void inspect(const flow::Server& server, Findings& findings) {
  const std::vector<std::string> headOnly = {"HEAD"};
  for (const flow::Handler& route : server.handlers) {
    if (std::ranges::find(route.outcomes, headOnly, &flow::Outcome::methods) ==
        route.outcomes.end()) {
      continue;
    }
    const std::vector<const flow::Handler*> routes = routesOf(server, route);
    const auto head = codesOf(routes, "HEAD");
    const auto get = codesOf(routes, "GET");
    if (!head || !get || head->empty() || get->empty() ||
        std::ranges::any_of(*head, [&](int code) { return get->contains(code); })) {
      continue;
    }
    for (const flow::Outcome& outcome : route.outcomes) {
      if (outcome.methods == headOnly && isConstant(outcome.status)) {
        findings.report(route,
                        outcome,
                        base::cat("HEAD of ",
                                  route.path,
                                  " is answered with ",
                                  http::describe(outcome.status.code()),
                                  ", GET with ",
                                  listOf(*get)));
      }
    }
  }
}

}  // namespace

extern constexpr Rule HeadGetStatusMismatch{
    .id = "head-get-status-mismatch",
    .summary = "a path answers HEAD with other status codes than GET",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
