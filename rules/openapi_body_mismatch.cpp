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
    {"RFC 9110", "8.3"},
    {"RFC 9110", "15.3.5"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response whose content is not what the description of the API (`--openapi FILE`) has for that status code: there is
none where content is described, its media type is another one, or content is described for a status code that never
has any (204, 205, 304). Without a description the rule reports nothing. [How routes and operations are
matched](../openapi.md).

## Why

Clients that are made from the description decode the content as it says: without content, or with another media type,
that fails.

## Example

```yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get:
      responses:
        "200":
          description: all users
          content: {application/json: {schema: {type: array}}}
```

```cpp
std::string listUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: openapi-body-mismatch
    res.set_content(listUsers(), "text/csv");
  });
}
```

## Instead

```cpp
std::string listUsers();

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content(listUsers(), "application/json");
  });
}
```

## When it stays silent

- It is not known whether there is content, or of which media type.
- Content is sent and none is described: many descriptions leave it out.
- Answers to HEAD; a response in another file than the one that was given.
)md";

/// Has the status code no content, whatever is written?
bool hasNoContent(int code) {
  return code == http::status::NoContent || code == http::status::ResetContent ||
         code == http::status::NotModified;
}

/// What does not agree; empty = nothing.
std::string mismatch(const flow::Outcome& outcome, const DescribedOperation& described) {
  const model::ApiResponse* response = described.operation->responseFor(outcome.status.code());
  if (response == nullptr || !response->isKnown || response->mediaTypes.empty()) {
    return {};
  }
  if (hasNoContent(outcome.status.code())) {
    return response->status == "default" ? std::string() : "never has content";
  }
  const flow::Content& content = outcome.content;
  if (content.present == flow::Known::No && !content.filled && !content.dropped) {
    return "is sent without any";
  }
  const bool isOther = content.present != flow::Known::No && !content.mediaType.empty() &&
                       !response->hasMediaType(content.mediaType);
  return isOther ? base::cat("is sent with ", content.mediaType) : std::string();
}

void inspectAnswer(const flow::Handler& handler,
                   const flow::Outcome& outcome,
                   const std::vector<const DescribedOperation*>& operations,
                   Findings& findings) {
  if (std::ranges::all_of(outcome.methods, isImplicitMethod)) {
    return;
  }
  std::string what;
  for (const DescribedOperation* operation : operations) {
    what = mismatch(outcome, *operation);
    if (what.empty()) {
      return;
    }
  }
  const DescribedOperation& operation = *operations.front();
  const model::ApiResponse& response = *operation.operation->responseFor(outcome.status.code());
  reportAnswer(findings,
               handler,
               outcome,
               base::cat(operation.description->file,
                         " has ",
                         base::join(response.mediaTypes, " or "),
                         " content for ",
                         operation.name(),
                         "; ",
                         http::describe(outcome.status.code()),
                         ' ',
                         what));
}

void inspect(const flow::Server& server, const ApiContract& contract, Findings& findings) {
  forEachAnswer(server, contract, findings, &inspectAnswer);
}

}  // namespace

extern constexpr Rule OpenapiBodyMismatch{
    .id = "openapi-body-mismatch",
    .summary = "the content of a response is not what the description of the API has",
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
