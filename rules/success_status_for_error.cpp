#include "rules/error_text.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3"},
};

constexpr int Guards[] = {http::status::Ok};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 2xx, chosen or left to the framework's default, for content that says error: in a catch clause, or
in a branch. The content has to say so as a whole (`"not found"`, `"Error: ..."`) or in a member of a JSON object
(`"error"` as its first one, `"success": false`).

## Why

2xx says that the request "was successfully received, understood, and accepted" (RFC 9110, section 15.3). Clients,
caches and monitoring go by the status code: none of them reads the content to learn that it failed.

## Example

```cpp
bool remove(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!remove(req.get_param_value("name"))) {
      res.set_content("note not found", "text/plain");  // finding: success-status-for-error
      return;
    }
    res.set_content("removed", "text/plain");
  });
}
```

## Instead

```cpp
bool remove(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!remove(req.get_param_value("name"))) {
      res.status = 404;
      res.set_content("note not found", "text/plain");
      return;
    }
    res.set_content("removed", "text/plain");
  });
}
```

## When it stays silent

- Protocols that tell errors in the content: GraphQL (`"errors"`), JSON-RPC (`"jsonrpc"`), SOAP and other XML,
  event streams, 207 (Multi-Status); paths that speak of batches, health, status, validation or logs.
- Pages (HTML): they may show a form again. A catch clause that goes on with another value; `"error": null`.
- Only the name of a variable tells what the content is, or `error-branch-default-status`, `status-as-body` report it.
- The status code may be chosen by code that is not known, by a caller or by an error handler.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule SuccessStatusForError{
    .id = "success-status-for-error",
    .summary = "content that says error is sent with a status code of success",
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

/// Does the handler answer the request by itself?
bool mayDecide(const flow::Handler& handler, const flow::Outcome& outcome) {
  return handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback ||
         (handler.kind == flow::HandlerKind::Function && isConstant(outcome.status));
}

bool isSuccess(const flow::Status& status) {
  return status.isKnown() && http::isSuccessful(status.code()) &&
         status.code() != http::status::MultiStatus;
}

/// Was the status code chosen where the content was written?
bool isChosenThere(const flow::Outcome& outcome) {
  const bool isInClause = std::ranges::any_of(outcome.caught, &flow::Caught::choseStatus);
  return isConstant(outcome.status) && outcome.guards == outcome.content.guards &&
         (isInClause || !outcome.content.afterCatch);
}

/// Why the response is one of error: the clause or the test that leads to the content.
std::string situationOf(const flow::Content& content) {
  if (content.guards.empty()) {
    return "in a catch clause";
  }
  const flow::Guard& guard = content.guards.back();
  return base::cat(
      "where `", base::readable(guard.subject), guard.textHolds ? "` is true" : "` is false");
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Content& content = outcome.content;
  if ((!content.afterCatch && content.guards.empty()) || !isSuccess(outcome.status) ||
      !isSettled(outcome) || content.dropped || !mayDecide(handler, outcome) ||
      tellsErrorsInContent(handler.path) || codeSaidBy(content).code != 0 ||
      isErrorWithDefaultStatus(handler, outcome)) {
    return;
  }
  const std::optional<std::string> said = errorSaidBy(content);
  if (!said) {
    return;
  }
  const bool isDefault = outcome.status.kind == flow::Status::Kind::Unset;
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                isDefault ? ", the default, goes with content that says "
                                          : " goes with content that says ",
                                *said,
                                ", ",
                                situationOf(content)));
  if (!isChosenThere(outcome)) {
    finding.at = content.origin;
  }
  finding.evidence = content.afterCatch ? "exception" : "guard";
}

}  // namespace
}  // namespace status_lint::rules
