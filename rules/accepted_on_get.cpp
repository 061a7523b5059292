#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "15.3.3"}, {"RFC 9110", "9.2.1"}};

constexpr int Guards[] = {http::status::Accepted};

constexpr std::string_view Documentation = R"md(
## What it reports

202 (Accepted) in a handler that answers GET or HEAD only, where nothing tells that a report is being made.

## Why

202 says that "the request has been accepted for processing, but the processing has not been completed" (RFC 9110,
section 15.3.3). GET is "essentially read-only" (section 9.2.1): there is nothing to go on with.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;  // finding: accepted-on-get
    res.set_content("[]", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
}
```

## When it stays silent

- It is off by default.
- Location or Retry-After tells how to go on; work was put off; a test leads there (not ready yet).
- The handler also answers other methods, or its methods are not known.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule AcceptedOnGet{
    .id = "accepted-on-get",
    .summary = "202 (Accepted) in answer to GET or HEAD",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::Accepted) || !isSettled(outcome) ||
      !answersOnly(outcome, {"GET", "HEAD"}) || !outcome.guards.empty() ||
      outcome.has("location") != flow::Known::No || outcome.has("retry-after") != flow::Known::No ||
      changeOf(outcome, {"queue", "creation"}) != nullptr) {
    return;
  }
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                " in answer to ",
                                base::join(outcome.methods, " and "),
                                " says that something is still to be done, but it only reads"));
  if (outcome.content.present == flow::Known::Yes) {
    offerStatus(finding, outcome.status, http::status::Ok);
  }
}

}  // namespace
}  // namespace status_lint::rules
