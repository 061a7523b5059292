#include "rules/api_contract.h"
#include "rules/rule.h"
#include "rules/sent_codes.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that the description of the API (`--openapi FILE`) has for an operation, and that no path of the route's
handler sends. Without a description the rule reports nothing. [How routes and operations are matched](../openapi.md).

## Why

Either the description has grown old, and clients handle what never comes, or the handler lacks the branch: a 404 that
is described and not sent is often a missing resource that is answered with 200 or 500.

## Example

```yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users/{id}:
    delete:
      responses:
        "204": {description: done}
        "404": {description: no such user}
  /orders/{id}:
    delete:
      responses:
        "204": {description: done}
        "404": {description: no such order}
```

```cpp
void remove(const std::string& id);

int main() {
  httplib::Server server;
  // finding: openapi-unproduced-status
  server.Delete("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    remove(req.path_params.at("id"));
    res.status = 204;
  });
  server.listen("0.0.0.0", 8080);
}
```

## Instead

```cpp
bool remove(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Delete("/orders/:id", [](const httplib::Request& req, httplib::Response& res) {
    res.status = remove(req.path_params.at("id")) ? 204 : 404;
  });
}
```

## When it stays silent

- A response of the handler is not known in full: the status code is computed or forwarded, or the response goes on to
  code that is not known.
- Another route, or a handler for all routes (middleware, of errors), may answer with the code.
- Codes that servers send by themselves: 400, 401, 403, 405, 406, 413, 415, 416, 429, 5xx and the like; 404 where the
  pattern of the route takes only some values; 206, 301, 304 and 308.
- Classes (`4XX`) and `default`.
- The program has no `main`: what it is linked with may answer too.
)md";

void inspectOperation(const flow::Server& server,
                      const DescribedOperation& operation,
                      Findings& findings) {
  const auto sent = codesSent(server, operation);
  const bool isNarrow = std::ranges::any_of(operation.handlers, [](const auto* handler) {
    return templateOfRoute(handler->path).isNarrow;
  });
  if (!sent || sent->empty() || isImplicitMethod(operation.operation->method)) {
    return;
  }
  std::vector<std::string> missing;
  for (const model::ApiResponse& response : operation.operation->responses) {
    const int code = std::atoi(response.status.c_str());
    const bool isByNumber = std::to_string(code) == response.status;
    if (isByNumber && !isServersOwn(code) && !sent->contains(code) &&
        !(code == http::status::NotFound && isNarrow)) {
      missing.push_back(http::describe(code));
    }
  }
  if (missing.empty()) {
    return;
  }
  const flow::Handler& handler = *operation.handlers.back();
  Finding& finding = findings.report(handler.at,
                                     base::cat("no path sends ",
                                               base::join(missing, " or "),
                                               ", which ",
                                               operation.description->file,
                                               " has for ",
                                               operation.name()));
  finding.handler = handler.name;
  finding.evidence = operation.name();
}

void inspect(const flow::Server& server, const ApiContract& contract, Findings& findings) {
  if (server.name.empty()) {
    return;  // what a library is linked with may answer too
  }
  for (const DescribedOperation& operation : contract.operations) {
    inspectOperation(server, operation, findings);
  }
}

}  // namespace

extern constexpr Rule OpenapiUnproducedStatus{
    .id = "openapi-unproduced-status",
    .summary = "the description of the API has a status code that its route never sends",
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
