#include "rules/api_contract.h"
#include "rules/rule.h"
#include "tool/base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.5"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A route, or a method of it, that the description of the API (`--openapi FILE`) does not have, in a server that the
description is about. Without a description the rule reports nothing. [How routes and operations are
matched](../openapi.md).

## Why

Nobody finds a route that is not described: clients, tests that are made from the description, gateways that only let
described requests pass, and reviews of what is reachable.

## Example

```yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get:
      responses:
        "200": {description: all users}
```

```cpp
std::string listUsers();
void removeUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(listUsers(), "application/json");
  });
  // finding: openapi-route-undocumented
  server.Delete("/users", [](const httplib::Request&, httplib::Response& res) {
    removeUsers();
    res.status = 204;
  });
}
```

## Instead

Describe the route (`delete:` under `/users`), or take it away.

```cpp
std::string listUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(listUsers(), "application/json");
  });
}
```

## When it stays silent

- Routes outside of the base path of the description (`servers`, `basePath`).
- The root, health, metrics, documentation and static files; pages and files (HTML, images, scripts).
- HEAD, OPTIONS, TRACE, CONNECT; methods that are not known; patterns of any number of steps (`/files/*`).
- Paths whose operations stand in another file than the one that was given.
)md";

bool hasPath(const ApiContract& contract, const PathTemplate& path) {
  return std::ranges::any_of(contract.operations,
                             [&](const auto& each) { return each.path.steps == path.steps; });
}

/// The description that claims to know the path; null = none does.
const model::ApiDescription* claimant(const ApiContract& contract, const PathTemplate& path) {
  for (const DescribedPart& part : contract.parts) {
    const auto [begin, rest] = std::ranges::mismatch(part.steps, path.steps);
    if (begin == part.steps.end() && (part.isWhole || hasPath(contract, path))) {
      return part.description;
    }
  }
  return nullptr;
}

bool isDescribed(const ApiContract& contract,
                 const flow::Handler& handler,
                 const std::string& method) {
  return std::ranges::any_of(contract.operations, [&](const DescribedOperation& each) {
    return (each.operation->method.empty() || each.operation->method == method) &&
           std::ranges::find(each.handlers, &handler) != each.handlers.end();
  });
}

void inspectRoute(const ApiContract& contract, const flow::Handler& handler, Findings& findings) {
  const PathTemplate path = templateOfRoute(handler.path);
  const model::ApiDescription* description = claimant(contract, path);
  if (description == nullptr || !path.isWhole || isIncidental(path) || isPage(handler)) {
    return;
  }
  std::vector<std::string> missing;
  for (const std::string& method : handler.methods) {
    if (!isImplicitMethod(method) && !isDescribed(contract, handler, method)) {
      missing.push_back(method);
    }
  }
  if (missing.empty()) {
    return;
  }
  Finding& finding = findings.report(
      handler.at,
      base::cat(
          description->file, " does not have ", base::join(missing, " or "), ' ', handler.path));
  finding.handler = handler.name;
  finding.evidence = handler.path;
}

void inspect(const flow::Server& server, const ApiContract& contract, Findings& findings) {
  for (const flow::Handler& handler : server.handlers) {
    if (handler.kind == flow::HandlerKind::Route && handler.pathKnown) {
      inspectRoute(contract, handler, findings);
    }
  }
}

}  // namespace

extern constexpr Rule OpenapiRouteUndocumented{
    .id = "openapi-route-undocumented",
    .summary = "the description of the API does not have the route",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
