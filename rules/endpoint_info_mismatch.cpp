#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that sends a status code which its description does not name: the description of an endpoint for the framework
(oatpp's `ENDPOINT_INFO`), or Doxygen's `@response 404` and `@retval 404` in the comment of the function.

## Why

Clients are written, and often generated, from what is described. A status code has a meaning of its own (RFC 9110,
section 15), so one of them is wrong: what is sent, or what is described.

## Example

```cpp
#include <httplib.h>

/// Stores a note.
/// @response 200 it is stored
/// @response 400 it has no title
void store(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("title")) {
    res.status = 400;
    return;
  }
  res.set_header("Location", "/notes/1");
  res.status = 201;  // finding: endpoint-info-mismatch
}

void addRoutes(httplib::Server& server) {
  server.Post("/notes", store);
}
```

## Instead

```cpp
#include <httplib.h>

/// Stores a note.
/// @response 201 it is stored
/// @response 400 it has no title
void store(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("title")) {
    res.status = 400;
    return;
  }
  res.set_header("Location", "/notes/1");
  res.status = 201;
}

void addRoutes(httplib::Server& server) {
  server.Post("/notes", store);
}
```

## When it stays silent

- Nothing of the code's kind is described: who describes no error at all leaves them to what holds for the whole API.
- The code is one of 5xx: those are seldom described.
- The status code is computed, or left to the framework or to one of its macros.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule EndpointInfoMismatch{
    .id = "endpoint-info-mismatch",
    .summary = "a handler sends a status code that its description does not name",
    .group = Group::Project,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = outcome.status.code();
  if (!isConstant(outcome.status) || !isSettled(outcome) || code >= 500 ||
      !outcome.status.origin.macro.empty()) {
    return;
  }
  std::vector<std::string> named;
  bool isOfKind = false;
  for (const flow::DocumentedStatus& status : handler.documented) {
    if (status.code == code) {
      return;
    }
    isOfKind = isOfKind || http::isError(status.code) == http::isError(code);
    const std::string name = http::describe(status.code);
    if (std::ranges::find(named, name) == named.end()) {
      named.push_back(name);
    }
  }
  if (!isOfKind) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat("the handler sends ",
                                               http::describe(code),
                                               ", but its description names ",
                                               base::join(named, ", "),
                                               " only"));
  addStep(finding, {handler.documented.front().at, "the handler is described here"}, {});
}

}  // namespace
}  // namespace status_lint::rules
