#include "rules/api_contract.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
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

A status code that a route sends and that the description of the API (`--openapi FILE`: OpenAPI 3 or Swagger 2, JSON
or YAML) does not have among the responses of the operation, neither by number nor as a class (`4XX`) or `default`.
Without a description the rule reports nothing. [How routes and operations are matched](../openapi.md).

## Why

Clients are written, and often generated, from the description. A response that it does not have ends in the branch
for what cannot happen.

## Example

```yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users/{id}:
    get:
      responses:
        "200": {description: the user}
        "404": {description: no such user}
```

```cpp
std::optional<std::string> findUser(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = findUser(req.path_params.at("id"));
    if (!user) {
      res.status = 410;  // finding: openapi-undocumented-status
      return;
    }
    res.set_content(*user, "text/plain");
  });
}
```

## Instead

Send what is described, or describe what is sent.

```cpp
std::optional<std::string> findUser(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = findUser(req.path_params.at("id"));
    if (!user) {
      res.status = 404;
      return;
    }
    res.set_content(*user, "text/plain");
  });
}
```

## When it stays silent

- 401 and 403 in operations that ask for credentials (`security`).
- Middleware, error and exception handlers chose the code: it is every route's.
- The framework chose it, it is computed, or it is forwarded.
- The path may answer a method that is not described, or whose responses are in another file.
)md";

/// The codes that the operation has, for people.
std::string codesOf(const model::ApiOperation& operation) {
  std::vector<std::string> out;
  for (const model::ApiResponse& response : operation.responses) {
    out.push_back(response.status);
  }
  return base::join(out, ", ");
}

bool isDescribed(const DescribedOperation& described, int code) {
  const model::ApiOperation& operation = *described.operation;
  const bool isOfSecurity = operation.isSecured &&
                            (code == http::status::Unauthorized || code == http::status::Forbidden);
  return isOfSecurity || operation.responseFor(code) != nullptr;
}

void inspectAnswer(const flow::Handler& handler,
                   const flow::Outcome& outcome,
                   const std::vector<const DescribedOperation*>& operations,
                   Findings& findings) {
  const int code = outcome.status.code();
  if (std::ranges::any_of(operations, [&](const auto* each) { return isDescribed(*each, code); })) {
    return;
  }
  const DescribedOperation& operation = *operations.front();
  reportAnswer(findings,
               handler,
               outcome,
               base::cat(http::describe(code),
                         " is not among the responses that ",
                         operation.description->file,
                         " has for ",
                         operation.name(),
                         ": ",
                         codesOf(*operation.operation)));
}

void inspect(const flow::Server& server, const ApiContract& contract, Findings& findings) {
  forEachAnswer(server, contract, findings, &inspectAnswer);
}

}  // namespace

extern constexpr Rule OpenapiUndocumentedStatus{
    .id = "openapi-undocumented-status",
    .summary = "the description of the API does not have the status code",
    .group = Group::Project,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
