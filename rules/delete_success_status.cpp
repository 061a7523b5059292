#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "9.3.5"}};

constexpr int Guards[] = {http::status::NonAuthoritativeInformation, http::status::ResetContent};

constexpr std::string_view Documentation = R"md(
## What it reports

203 (Non-Authoritative Information) or 205 (Reset Content) in a handler that answers DELETE only.

## Why

"If a DELETE method is successfully applied, the origin server SHOULD send" 202 (Accepted), 204 (No Content) or
200 (OK) (RFC 9110, section 9.3.5). 205 tells the client to reset a form, 203 that a proxy has changed the answer.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 205;  // finding: delete-success-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
```

## When it stays silent

- 207 (Multi-Status) and redirects, which have a meaning of their own; `created-on-delete` reports 201, the rules
  about ranges report 206.
- The handler also answers other methods.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule DeleteSuccessStatus{
    .id = "delete-success-status",
    .summary = "a status code of success that is not meant for DELETE",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isOther = status.isExactly(http::status::NonAuthoritativeInformation) ||
                       status.isExactly(http::status::ResetContent);
  if (!isOther || !isSettled(outcome) || !answersOnly(outcome, {"DELETE"})) {
    return;
  }
  Finding& finding = findings.report(
      handler,
      outcome,
      base::cat(http::describe(status.code()),
                " is not meant for DELETE: 200, 202 or 204 says that it has succeeded"));
  if (outcome.content.present != flow::Known::Unknown) {
    offerStatus(finding,
                status,
                outcome.content.present == flow::Known::Yes ? http::status::Ok
                                                            : http::status::NoContent);
  }
}

}  // namespace
}  // namespace status_lint::rules
