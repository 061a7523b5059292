#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.1"},
    {"RFC 9110", "15.5.21"},
};

constexpr int Guards[] = {http::status::BadRequest};

constexpr std::string_view Documentation = R"md(
## What it reports

400 (Bad Request) for content that parses, and holds a value of a wrong type, lacks a member or breaks a rule. The
rule is off: RFC 9110 allows 400 for any mistake of the client, and many guidelines prefer it. It is for teams that
tell the two apart.

## Why

422 (Unprocessable Content) says that "the syntax of the request content is correct", but the server "was unable to
process the contained instructions" (RFC 9110, section 15.5.21).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const auto order = nlohmann::json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!order["count"].is_number()) {
      res.status = 400;  // finding: bad-request-for-semantic
      return;
    }
    res.set_content(order.dump(), "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const auto order = nlohmann::json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!order["count"].is_number()) {
      res.status = 422;
      return;
    }
    res.set_content(order.dump(), "application/json");
  });
}
```

## When it stays silent

- The clause also takes what a parser throws.
- What is tested is a parameter, a field or the path: 422 is about content.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule BadRequestForSemantic{
    .id = "bad-request-for-semantic",
    .summary = "400 (Bad Request) for content that parses",
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

bool isContent(const flow::Provenance& from) {
  return from.source == flow::Source::RequestContent;
}

/// Does it ask a parsed value for what it does not have?
bool asksValue(const flow::ThrowPoint& point) {
  return point.speaksOf == "access" && readsRequestData(point) &&
         std::ranges::any_of(point.from, isContent);
}

/// Is it about a value in the content, and not about whether that parses or is there at all?
bool isAboutValue(const flow::Guard& guard) {
  const bool isOfContent = !guard.reads.empty() && std::ranges::all_of(guard.reads, isContent);
  return isOfContent && guard.testsAbsence &&
         (guard.calleeSpeaksOf == "validation" || guard.calleeSpeaksOf == "lookup") &&
         guard.callee.contains("::");
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::BadRequest) || !mayAnswer(handler, outcome)) {
    return;
  }
  const flow::Caught* clause = choosingClause(outcome);
  const flow::Guard* test = decidingTest(outcome);
  const bool isOfClause = clause != nullptr && !clause->isBroad && !knownPoints(*clause).empty() &&
                          std::ranges::all_of(knownPoints(*clause), asksValue) &&
                          !isDecidedInside(handler, outcome, *clause);
  if (!isOfClause && (test == nullptr || !isAboutValue(*test))) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers content that parses; ",
                                               http::describe(http::status::UnprocessableContent),
                                               " says that its syntax is correct"));
  offerStatus(finding, outcome.status, http::status::UnprocessableContent);
}

}  // namespace
}  // namespace status_lint::rules
