#include "rules/api_contract.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.7"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response without a header field that the description of the API (`--openapi FILE`) marks as `required` for that
status code. Without a description the rule reports nothing. [How routes and operations are matched](../openapi.md).

## Why

Clients that are made from the description count on the field: the page number, the rate that is left, the version to
send back in If-Match.

## Example

```yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get:
      responses:
        "200":
          description: a page of users
          headers:
            X-Total-Count: {required: true, schema: {type: integer}}
```

```cpp
std::string listUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: openapi-header-missing
    res.set_content(listUsers(), "application/json");
  });
}
```

## Instead

```cpp
std::string listUsers();
std::string countUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_header("X-Total-Count", countUsers());
    res.set_content(listUsers(), "application/json");
  });
}
```

## When it stays silent

- Something that is not known may add the field: a helper without a body, middleware, the server.
- The field is described and not `required`; Content-Type, which has a place of its own in the description.
- The response stands in another file than the one that was given.
- The path may answer a method that is not described or does not require the field.
)md";

/// Does the operation require the field of such a response?
bool isRequired(const DescribedOperation& described, int code, const std::string& field) {
  const model::ApiResponse* response = described.operation->responseFor(code);
  return response != nullptr && response->isKnown &&
         std::ranges::find(response->required, field) != response->required.end();
}

void inspectAnswer(const flow::Handler& handler,
                   const flow::Outcome& outcome,
                   const std::vector<const DescribedOperation*>& operations,
                   Findings& findings) {
  const int code = outcome.status.code();
  const DescribedOperation& operation = *operations.front();
  const model::ApiResponse* response = operation.operation->responseFor(code);
  for (const std::string& field :
       response != nullptr ? response->required : std::vector<std::string>()) {
    if (outcome.isSentWith(base::lowerCase(field)) != flow::Known::No ||
        !std::ranges::all_of(operations,
                             [&](const auto* each) { return isRequired(*each, code, field); })) {
      continue;
    }
    Finding& finding = reportAnswer(findings,
                                    handler,
                                    outcome,
                                    base::cat(http::describe(code),
                                              " is sent without ",
                                              field,
                                              ", which ",
                                              operation.description->file,
                                              " requires for ",
                                              operation.name()));
    finding.evidence = field;
  }
}

void inspect(const flow::Server& server, const ApiContract& contract, Findings& findings) {
  forEachAnswer(server, contract, findings, &inspectAnswer);
}

}  // namespace

extern constexpr Rule OpenapiHeaderMissing{
    .id = "openapi-header-missing",
    .summary = "a response lacks a field that the description of the API requires",
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
