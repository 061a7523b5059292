#include "rules/error_text.h"
#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
    {"RFC 9110", "6.4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

Content that is a status code and nothing else ("404", "404 Not Found") in a response of another class, most often
200 (OK) by default.

## Why

The status code is part of the status line, not of the content (RFC 9110, sections 15 and 6.4). The client is told
of success, and shows the text of an error as the result.

## Example

```cpp
bool exists(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.set_content("404 Not Found", "text/plain");  // finding: status-as-body
      return;
    }
    res.set_content("found", "text/plain");
  });
}
```

## Instead

```cpp
bool exists(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("404 Not Found", "text/plain");
      return;
    }
    res.set_content("found", "text/plain");
  });
}
```

## When it stays silent

- The number may be a result: it stands alone and is no error, or it stands under no condition.
- What follows the number is not the phrase of that status code, and does not say error.
- The path speaks of tests, echoes, health or status: there the text may be what was asked for.
- The status code is of the same class, computed, forwarded, or only tested.
- The content is not wholly constant.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule StatusAsBody{
    .id = "status-as-body",
    .summary = "the status code is written into the content, and another is sent",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does something lead to the content, so that it is an answer to a situation?
bool isChosen(const flow::Handler& handler, const flow::Content& content) {
  return content.afterCatch || !content.guards.empty() ||
         handler.kind == flow::HandlerKind::Fallback;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Content& content = outcome.content;
  const int code = knownCode(handler, outcome);
  const NamedCode named = codeSaidBy(content);
  const bool isContradiction =
      named.code != 0 && code != 0 && http::statusClass(named.code) != http::statusClass(code);
  if (!isContradiction || !isSettled(outcome) || content.dropped ||
      tellsErrorsInContent(handler.path) || (!named.hasPhrase && !isChosen(handler, content))) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat("the content is \"",
                                               base::trim(content.literal),
                                               "\", and ",
                                               http::describe(code),
                                               " is sent"));
  finding.at = content.origin;
}

}  // namespace
}  // namespace status_lint::rules
