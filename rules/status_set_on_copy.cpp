#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that is set on a copy of the response (a parameter by value, a variable, a capture by copy) when
nothing is done with the copy afterwards.

## Why

The response that is sent keeps the status code it had, as a rule the 200 (OK) that the framework starts with:
the client is told of success (RFC 9110, section 15). A `&` is missing.

## Example

```cpp
void fail(httplib::Response res, int status, const std::string& text) {
  res.status = status;  // finding: status-set-on-copy
  res.set_content(text, "text/plain");
}

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("customer")) {
      fail(res, 400, "customer is missing");
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## Instead

```cpp
void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("customer")) {
      fail(res, 400, "customer is missing");
      return;
    }
    res.set_content("[]", "application/json");
  });
}
```

## When it stays silent

- On some path the copy is returned, assigned, sent, read, captured, or given to a function.
- It is a pointer, a reference or a handle that leads to the same response.
- The function takes the response by value from the framework, or its callers are not known.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule StatusSetOnCopy{
    .id = "status-set-on-copy",
    .summary = "the status code is set on a copy of the response that goes nowhere",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Unsent& unsent : handler.unsent) {
    if (!handler.isComplete || !unsent.isCopy || unsent.droppedAt.isKnown()) {
      continue;
    }
    const flow::Status& status = unsent.status;
    const std::string what = isConstant(status) && !status.throughParameter
                                 ? http::describe(status.code())
                                 : std::string("the status code");
    Finding& finding = findings.report(
        status.setter, base::cat(what, " is set on a copy of the response, which nothing sends"));
    finding.handler = handler.name;
    finding.statusCode = status.code();
    if (status.throughParameter && status.origin.isKnown()) {
      finding.steps.push_back({status.origin, "the status code is chosen here"});
    }
    finding.steps.push_back({status.setter, "it is set on a copy here"});
  }
}

}  // namespace
}  // namespace status_lint::rules
