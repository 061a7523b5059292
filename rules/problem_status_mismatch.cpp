#include "rules/field_misuse.h"
#include "rules/json_content.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9457", "3.1.2"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

Constant content of the media type `application/problem+json` whose member `status` is not the status code of
the response.

## Why

"The 'status' member, if present, is only advisory; it conveys the HTTP status code used for the convenience of
the consumer. Generators MUST use the same status code in the actual HTTP response, to assure that generic HTTP
software that does not understand this format still behaves correctly" (RFC 9457, section 3.1.2).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 400;  // finding: problem-status-mismatch
    res.set_content("{\"status\": 404}", "application/problem+json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"status\": 404}", "application/problem+json");
  });
}
```

## When it stays silent

- The content is not wholly constant.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule ProblemStatusMismatch{
    .id = "problem-status-mismatch",
    .summary = "a problem document names another status code than the response has",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = knownCode(handler, outcome);
  if (code == 0 || !isSettled(outcome) || outcome.content.mediaType != "application/problem+json") {
    return;
  }
  for (const NamedStatus& named : namedStatuses(outcome.content)) {
    if (named.key == "status" && named.code != code) {
      Finding& finding = findings.report(handler,
                                         outcome,
                                         base::cat(http::describe(code),
                                                   " response whose content says \"",
                                                   named.key,
                                                   "\": ",
                                                   named.code));
      if (outcome.status.kind == flow::Status::Kind::Unset) {
        finding.at = outcome.content.origin;
      }
      return;
    }
  }
}

}  // namespace
}  // namespace status_lint::rules
