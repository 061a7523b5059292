#include "rules/missing_resource.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.5"}, {"RFC 9110", "15.3.5"}, {"RFC 9110", "9.3.1"}};

constexpr int Guards[] = {http::status::Ok, http::status::NoContent};

constexpr std::string_view Documentation = R"md(
## What it reports

204 (No Content), or 200 (OK) with the content `null` or `{}`, in a handler that answers GET or HEAD only, where
what was looked up by a part of the request was not found.

## Why

204 says that the request was fulfilled "and that there is no additional content to send" (RFC 9110, section
15.3.5): the resource is there, and empty. That it is not there is 404 (Not Found, section 15.5.5): clients and
caches go by it.

## Example

```cpp
const std::string* findNote(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (const std::string* note = findNote(req.get_param_value("name"))) {
      res.set_content(*note, "text/plain");
    } else {
      res.status = 204;  // finding: no-content-for-missing-resource
    }
  });
}
```

## Instead

```cpp
const std::string* findNote(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (const std::string* note = findNote(req.get_param_value("name"))) {
      res.set_content(*note, "text/plain");
    } else {
      res.status = 404;
    }
  });
}
```

## When it stays silent

- A list is empty: an empty answer to a search is an answer.
- Nothing of the request tells what is looked for: nothing is waiting, nothing has changed since.
- The test or the path speaks of polling, events, caches or icons.
- The handler also answers other methods, or its methods are not known.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule NoContentForMissingResource{
    .id = "no-content-for-missing-resource",
    .summary = "a resource that is not there is answered as a success without content",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// The test that leads to the answer: next to the status code 204, or to content that is nothing.
const flow::Guard* reasonOf(const flow::Outcome& outcome) {
  if (outcome.status.isExactly(http::status::NoContent)) {
    return outcome.guards.empty() ? nullptr : &outcome.guards.back();
  }
  const flow::Content& content = outcome.content;
  const std::string_view text = base::trim(content.literal);
  const bool isNothing = content.isLiteral && (text == "null" || text == "{}");
  const bool isOk = outcome.status.isKnown() && outcome.status.code() == http::status::Ok;
  return isOk && isNothing && !content.guards.empty() ? &content.guards.back() : nullptr;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Guard* reason = reasonOf(outcome);
  if (reason == nullptr || !isSettled(outcome) || !answersOnly(outcome, {"GET", "HEAD"}) ||
      !outcome.caught.empty() || !saysResourceMissing(handler, *reason)) {
    return;
  }
  const bool isEmpty = outcome.status.isExactly(http::status::NoContent);
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                isEmpty ? "" : base::cat(" with ", outcome.content.literal),
                                " answers a GET of what is not there, ",
                                base::cat("where ", describeTest(*reason)),
                                "; ",
                                http::describe(http::status::NotFound),
                                " says so"));
  if (!isConstant(outcome.status)) {
    finding.at = outcome.content.origin;
  } else if (isEmpty) {
    offerStatus(finding, outcome.status, http::status::NotFound);
  }
}

}  // namespace
}  // namespace status_lint::rules
