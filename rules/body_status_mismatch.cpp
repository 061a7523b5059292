#include "rules/field_misuse.h"
#include "rules/json_content.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

Constant JSON content with a member `status`, `code` or `statusCode` that is a status code of another class than
that of the response: an error inside of 200 (OK), or the reverse.

## Why

The status code is what generic software reads: caches, proxies, logs and retries (RFC 9205, section 4.6). What
the content says contradicts it, and one of the two is wrong.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"status\": 404}", "application/json");  // finding: body-status-mismatch
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"status\": 404}", "application/json");
  });
}
```

## When it stays silent

- The number is no registered final status code: the application has codes of its own.
- JSON-RPC, GraphQL and batches, which carry statuses of their own.
- The media type is `application/problem+json`: `problem-status-mismatch` reports that.
- The content is not wholly constant.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule BodyStatusMismatch{
    .id = "body-status-mismatch",
    .summary = "the content names a status code of another class",
    .group = Group::Message,
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
  const int code = knownCode(handler, outcome);
  if (code == 0 || !isSettled(outcome) || outcome.content.mediaType == "application/problem+json") {
    return;
  }
  for (const NamedStatus& named : namedStatuses(outcome.content)) {
    if (http::isRegistered(named.code) && http::isFinal(named.code) &&
        http::statusClass(named.code) != http::statusClass(code)) {
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
