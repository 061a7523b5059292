#include "rules/client_fault.h"
#include "rules/display_name.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.1"},
    {"RFC 9110", "15.6.1"},
};

constexpr int Guards[] = {http::status::InternalServerError};

constexpr std::string_view Documentation = R"md(
## What it reports

A call that parses or converts what the request holds, and throws where that is malformed: nothing on the way out
of the handler catches it, so the framework answers with its own status code, 500 (Internal Server Error).

## Why

A malformed request is a mistake of the client, for which there is 400 (RFC 9110, section 15.5.1); 500 says that
the server met "an unexpected condition" (section 15.6.1). Whoever sends `?page=x` then raises an alarm there.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    const int page = std::stoi(req.get_param_value("page"));  // finding: uncaught-input-exception
    res.set_content(std::to_string(page), "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const int page = std::stoi(req.get_param_value("page"));
      res.set_content(std::to_string(page), "text/plain");
    } catch (const std::logic_error&) {
      res.status = 400;
      res.set_content("page is no number", "text/plain");
    }
  });
}
```

## When it stays silent

- A clause takes the exception, in the handler or in any function that it is called through.
- An exception handler is registered: it may map the type to 4xx.
- A test looked into the same request data before (`std::all_of(s.begin(), s.end(), isdigit)`, a regular
  expression), or the pattern of the path lets digits through and nothing else.
- What is parsed or converted may come from elsewhere: the configuration, a database, a file, another server.
- It is not known what the call throws, what the framework makes of it, or who calls the function.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UncaughtInputException{
    .id = "uncaught-input-exception",
    .summary = "malformed request data ends as an exception that leaves the handler",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does the registered pattern let nothing but digits through to the handler?
bool hasNumericPath(const flow::Handler& handler) {
  return handler.path.contains("\\d") || handler.path.contains("[0-9]") ||
         handler.path.contains("<int>") || handler.path.contains("<uint>");
}

bool isUnchecked(const flow::Handler& handler, const flow::ThrowPoint& point) {
  // What is asked of a parsed value may have been tested on that.
  if (point.testedBefore || !readsRequestData(point) || point.speaksOf == "access" ||
      clientTypes(point).empty()) {
    return false;
  }
  const bool isOfPath = std::ranges::any_of(point.from, [](const flow::Provenance& from) {
    return from.source == flow::Source::RequestPath;
  });
  return !isOfPath || !hasNumericPath(handler);
}

void reportPoint(const flow::Handler& handler,
                 const flow::Outcome& outcome,
                 const flow::ThrowPoint& point,
                 Findings& findings) {
  const int code = outcome.status.code();
  const std::string callee = displayName(point.callee);
  Finding& finding = findings.report(point.at,
                                     base::cat(callee,
                                               " may throw ",
                                               base::join(clientTypes(point), " or "),
                                               " on ",
                                               describeReading(point),
                                               ", which nothing catches: the framework answers ",
                                               http::describe(code),
                                               ", where ",
                                               http::describe(http::status::BadRequest),
                                               " says so"));
  finding.handler = handler.name;
  finding.statusCode = code;
  finding.evidence = "exception";
  finding.steps = {{point.at, base::cat(callee, " may throw here")},
                   {point.at, "the exception leaves the handler"}};
  for (const flow::Provenance& from : point.from) {
    if (flow::isRequest(from.source) && from.at.isKnown() && from.at != point.at) {
      finding.steps.insert(finding.steps.begin(), {from.at, "the request is read here"});
      break;
    }
  }
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool isRegistered = handler.kind == flow::HandlerKind::Route;
  if (outcome.ending != flow::Ending::Threw || !isRegistered || !outcome.status.isKnown() ||
      !http::isServerError(outcome.status.code())) {
    return;
  }
  for (const flow::ThrowPoint& point : outcome.thrown) {
    if (isUnchecked(handler, point)) {
      reportPoint(handler, outcome, point, findings);
    }
  }
}

}  // namespace
}  // namespace status_lint::rules
