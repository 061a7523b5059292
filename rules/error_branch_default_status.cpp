#include "rules/error_text.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A branch or a catch clause that writes content of an error and sets no status code, so that the framework sends its
default 200 (OK), in a handler whose other branches set status codes of errors.

## Why

2xx says that the request "was successfully received, understood, and accepted" (RFC 9110, section 15.3). The
handler knows how to tell errors apart: in this branch the status code was forgotten.

## Example

```cpp
int reserve(const std::string& item);

void addRoutes(httplib::Server& server) {
  server.Post("/reserve", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("item")) {
      res.status = 400;
      res.set_content("item is missing", "text/plain");
      return;
    }
    try {
      res.set_content(std::to_string(reserve(req.get_param_value("item"))), "text/plain");
    } catch (const std::exception& e) {
      res.set_content(e.what(), "text/plain");  // finding: error-branch-default-status
    }
  });
}
```

## Instead

```cpp
int reserve(const std::string& item);

void addRoutes(httplib::Server& server) {
  server.Post("/reserve", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("item")) {
      res.status = 400;
      res.set_content("item is missing", "text/plain");
      return;
    }
    try {
      res.set_content(std::to_string(reserve(req.get_param_value("item"))), "text/plain");
    } catch (const std::exception& e) {
      res.status = 409;
      res.set_content(e.what(), "text/plain");
    }
  });
}
```

## When it stays silent

- No other branch of the handler sets an error status code: `success-status-for-error` may report the branch.
- A caller, middleware or an error handler may set the status code afterwards.
- Protocols that tell errors in the content, and pages (HTML): see `success-status-for-error`.
- The content is a status code and nothing else: `status-as-body` reports that.
- Nothing but the name of a variable tells what the content is.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule ErrorBranchDefaultStatus{
    .id = "error-branch-default-status",
    .summary = "one branch of an error leaves the status code at 200 where others set one",
    .group = Group::Protocol,
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
  const flow::Content& content = outcome.content;
  const std::optional<std::string> said = errorSaidBy(content);
  if (!isErrorWithDefaultStatus(handler, outcome) || !(said || tellsException(content))) {
    return;
  }
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat("content that says ",
                                said.value_or("what was thrown"),
                                " is sent with ",
                                http::describe(outcome.status.code()),
                                ", the default: other errors of the handler set a status code"));
  finding.at = content.origin;
  finding.evidence = content.afterCatch ? "exception" : "guard";
}

}  // namespace
}  // namespace status_lint::rules
