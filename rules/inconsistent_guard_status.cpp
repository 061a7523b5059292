#include "rules/client_fault.h"
#include "rules/guard_question.h"
#include "rules/majority.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <string>
#include <utility>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15.5"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A test (`isAdmin(user)`, `checkToken(req)`) whose failure is answered with another status code than at most places
that make the same test.

## Why

Clients, caches and intermediaries act on the status code, so an application should use each in one sense
(RFC 9205, section 4.6). The same test means the same thing wherever it stands; a client that is asked to
authenticate by one route and refused by the next does not know what to mend.

## Example

```cpp
bool isAdmin(const httplib::Request& req);

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req)) {
      res.status = 403;
    }
  });
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req)) {
      res.status = 403;
    }
  });
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req)) {
      res.status = 404;  // finding: inconsistent-guard-status
    }
  });
}
```

## Instead

```cpp
bool isAdmin(const httplib::Request& req);

bool admit(const httplib::Request& req, httplib::Response& res) {
  if (!isAdmin(req)) {
    res.status = 403;  // one place
    return false;
  }
  return true;
}
```

## When it stays silent

- No status code has two thirds of the places that make the test, and two at least.
- The test is a function of the standard library, compares with a value, or has other literal arguments.
- Further tests decide about the status code, or others lead to it too (`!isAdmin(user) || !exists(id)`).
- The test asks another object: `input.isValid()` and `config.isValid()`.
- 400, 409 or 422 instead of 404 where the request has content: what that refers to is missing, not the resource.
)md";

void inspect(const flow::Server& server, Findings& findings) {
  std::vector<Choice> choices;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      if (!isOwnError(outcome) || outcome.guards.empty() || choosingClause(outcome) != nullptr) {
        continue;
      }
      std::string question = questionOf(outcome.guards.back());
      if (!question.empty() && isDecidedBy(handler, outcome, outcome.guards.back())) {
        choices.push_back({std::move(question),
                           outcome.status.code(),
                           outcome.status.origin,
                           &handler,
                           &outcome});
      }
    }
  }
  for (const OddChoice& odd : oddChoices(choices)) {
    if (mayMeanReference(odd)) {
      continue;
    }
    const flow::Guard& guard = odd.choice.outcome->guards.back();
    const std::string usual = http::describe(odd.usual);
    Finding& finding = reportOdd(findings,
                                 odd,
                                 base::cat(http::describe(odd.choice.value),
                                           " where `",
                                           base::readable(guard.subject),
                                           guard.textHolds ? "` is true" : "` is false",
                                           ", which ",
                                           shareOf(odd),
                                           " answer with ",
                                           usual),
                                 base::cat("the same test is answered with ", usual));
    finding.evidence = guard.callee;
  }
}

}  // namespace

extern constexpr Rule InconsistentGuardStatus{
    .id = "inconsistent-guard-status",
    .summary = "a test is answered with another status code than elsewhere",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
