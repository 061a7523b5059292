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

constexpr int Guards[] = {http::status::UnprocessableContent};

constexpr std::string_view Documentation = R"md(
## What it reports

422 (Unprocessable Content) where the content of the request could not be parsed: in a catch clause for what a parser
throws, or after a parser said so.

## Why

422 says that the server "understands the content type of the request content ..., and the syntax of the request content
is correct, but it was unable to process the contained instructions" (RFC 9110, section 15.5.21). For "malformed request
syntax" there is 400 (Bad Request, section 15.5.1). Clients tell the two apart: the one is a mistake in their code, the
other one in what the user wrote.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::parse_error&) {
      res.status = 422;  // finding: unprocessable-for-malformed
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::parse_error&) {
      res.status = 400;
    }
  });
}
```

## When it stays silent

- The clause also takes what is thrown for values of a wrong type, or for members that are missing: 422 fits those.
- The clause takes whatever is thrown.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UnprocessableForMalformed{
    .id = "unprocessable-for-malformed",
    .summary = "422 (Unprocessable Content) for content that does not parse",
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

bool isParsing(const flow::ThrowPoint& point) {
  return point.speaksOf == "parsing" && readsRequestData(point) && !point.throws.empty();
}

/// Did a parser say that the content is malformed?
bool saysMalformed(const flow::Guard& guard) {
  return guard.testsAbsence && guard.calleeSpeaksOf == "parsing";
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!outcome.status.isExactly(http::status::UnprocessableContent) ||
      !mayAnswer(handler, outcome)) {
    return;
  }
  const std::optional<ClientFault> fault = clientFaultOf(handler, outcome);
  if (!fault || fault->isAmongOthers) {
    return;
  }
  const flow::Caught* clause = choosingClause(outcome);
  const flow::Guard* test = decidingTest(outcome);
  const bool isMalformed = clause != nullptr ? std::ranges::all_of(knownPoints(*clause), isParsing)
                                             : test != nullptr && saysMalformed(*test);
  if (!isMalformed) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that the syntax is correct, and it is not: ",
                                               fault->evidence,
                                               "; ",
                                               http::describe(http::status::BadRequest),
                                               " is for that"));
  if (fault->isWholeCause) {
    offerStatus(finding, outcome.status, http::status::BadRequest);
  }
}

}  // namespace
}  // namespace status_lint::rules
