#include "rules/api_contract.h"
#include "rules/rule.h"
#include "rules/status_choices.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A route that answers another status code than in an earlier run for the same reason: the same exception type that is
caught, or the same test. The earlier run is a file that

    status-lint dump statuses --format json > statuses.json

wrote; `--compare-with statuses.json` names it, and without it the rule reports nothing.

## Why

Clients act on status codes. Where one changes, those that retried, asked for credentials or took a resource as missing
do something else, though no test of the server fails. A changed code may be right; the change should be seen, and told.

## Example

```json
{ "schemaVersion": 1, "statuses": [
  { "framework": "cpp-httplib", "method": "GET", "path": "/users", "reason": "`name.empty()` is true", "status": 400 }
] }
```

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (name.empty()) {
      res.status = 404;  // finding: error-status-drift
      return;
    }
    res.set_content(name, "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/v2/users", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (name.empty()) {
      res.status = 404;  // a new version of the API may differ
      return;
    }
    res.set_content(name, "text/plain");
  });
}
```

## When it stays silent

- The route, its method, or the text of the test is another one than in the earlier run.
- The reason led to several codes then or leads to several now.
- The status code is computed or forwarded.
)md";

/// The codes that the method of the route answers for the reason.
std::vector<int> codesFor(const model::StatusChoice& wanted,
                          const std::vector<model::StatusChoice>& sorted) {
  model::StatusChoice key = wanted;
  key.code = 0;
  std::vector<int> out;
  for (auto at = std::ranges::lower_bound(sorted, key); at != sorted.end(); ++at) {
    key.code = at->code;
    if (*at != key) {
      break;
    }
    out.push_back(at->code);
  }
  return out;
}

void inspect(const flow::Server& server, Findings& findings) {
  const std::vector<model::StatusChoice>& earlier = findings.policy().earlier;
  if (earlier.empty()) {
    return;
  }
  const std::vector<model::StatusChoice> now = choicesOf(server);
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      for (const model::StatusChoice& choice : choicesOf(handler, outcome)) {
        const std::vector<int> before = codesFor(choice, earlier);
        if (before.size() == 1 && before.front() != choice.code &&
            codesFor(choice, now).size() == 1) {
          reportAnswer(findings,
                       handler,
                       outcome,
                       base::cat(choice.method,
                                 ' ',
                                 choice.path,
                                 " answered ",
                                 http::describe(before.front()),
                                 choice.reason.empty() ? "" : " where it ",
                                 choice.reason.starts_with('`') ? "finds that " : "",
                                 choice.reason,
                                 ", and answers ",
                                 http::describe(choice.code),
                                 " now"));
        }
      }
    }
  }
}

}  // namespace

extern constexpr Rule ErrorStatusDrift{
    .id = "error-status-drift",
    .summary = "a route answers another status code than in an earlier run for the same reason",
    .group = Group::Project,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
