#include "rules/constant_name.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <map>
#include <string>
#include <utility>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
    {"RFC 9110", "16.2"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant, enumerator or macro of the project that is sent as a status code and has the name of another one:
`HTTP_NOT_FOUND = 400`, `kForbidden = 401`. It is reported once, at the first place that sends it.

## Why

The registry gives each status code its name (RFC 9110, section 16.2). Who reads the name at the place where it is used
believes it; the response says something else.

## Example

```cpp
constexpr int HTTP_NOT_FOUND = 400;

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = HTTP_NOT_FOUND;  // finding: status-constant-name-mismatch
    }
  });
}
```

## Instead

```cpp
constexpr int HTTP_NOT_FOUND = 404;

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = HTTP_NOT_FOUND;
    }
  });
}
```

## When it stays silent

- The name says more than the name of a status code (`UserNotFound`, `HTTP_FORBIDDEN_OR_GONE`), or less (`kError`).
- A word of everyday (`Found`, `Ok`, `Accepted`) without HTTP or STATUS beside it.
- The name is a former one of the same code, or has the number in it (`k404NotFound`).
- The value is no number from 100 to 599, or is not sent.
)md";

using Names = std::map<std::pair<std::string, int>, const flow::Outcome*>;

void inspect(const flow::Server& server, Findings& findings) {
  Names first;
  std::map<const flow::Outcome*, const flow::Handler*> handlers;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const flow::Status& status = outcome.status;
      const int named = isConstant(status) && !status.defaulted && !status.origin.foreign
                            ? codeNamedBy(status.origin.text)
                            : 0;
      if (named == 0 || named == status.code() || !http::isValid(status.code())) {
        continue;
      }
      const flow::Outcome*& kept = first[{status.origin.text, status.code()}];
      if (kept == nullptr || status.origin < kept->status.origin) {
        kept = &outcome;
        handlers[&outcome] = &handler;
      }
    }
  }
  for (const auto& [key, outcome] : first) {
    findings.report(*handlers.at(outcome),
                    *outcome,
                    base::cat(base::readable(key.first),
                              " is ",
                              http::describe(key.second),
                              ", and has the name of ",
                              http::describe(codeNamedBy(key.first))));
  }
}

}  // namespace

extern constexpr Rule StatusConstantNameMismatch{
    .id = "status-constant-name-mismatch",
    .summary = "a constant with the name of a status code has the value of another one",
    .group = Group::Project,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
