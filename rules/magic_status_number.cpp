#include "rules/constant_name.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that is written as a number (`404`) in a program that writes others of the same framework by name.

## Why

A name says what is meant, and a mistyped one does not compile. Numbers are as well known as the names, so the rule is a
matter of taste and off by default.

## Example

```cpp
namespace status {
constexpr int BadRequest = 400;
}

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = status::BadRequest;
    } else if (req.get_param_value("id") == "1") {
      res.status = 404;  // finding: magic-status-number
    }
  });
}
```

## Instead

```cpp
namespace status {
constexpr int NotFound = 404;
}

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("id") == "1") {
      res.status = status::NotFound;
    }
  });
}
```

## When it stays silent

- No status code of the program is written by name where the framework is used.
- The number is part of a text, such as a status line.
)md";

bool isNumber(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isOwn(const flow::Status& status) {
  return isConstant(status) && !status.defaulted && status.origin.isKnown() &&
         !status.origin.foreign;
}

void inspect(const flow::Server& server, Findings& findings) {
  std::map<std::string, base::SourceRange> named;  // the first place of each framework
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const base::SourceRange& at = outcome.status.origin;
      if (isOwn(outcome.status) && isName(at.text)) {
        const auto [row, isNew] = named.try_emplace(handler.framework, at);
        row->second = std::min(row->second, at);
      }
    }
  }
  for (const flow::Handler& handler : server.handlers) {
    const auto row = named.find(handler.framework);
    for (const flow::Outcome& outcome : handler.outcomes) {
      if (row != named.end() && isOwn(outcome.status) && isNumber(outcome.status.origin.text)) {
        Finding& finding =
            findings.report(handler,
                            outcome,
                            base::cat(http::describe(outcome.status.code()),
                                      " is written as a number, and others by name: ",
                                      base::readable(row->second.text)));
        finding.steps.insert(finding.steps.begin(), {row->second, "a name is written here"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule MagicStatusNumber{
    .id = "magic-status-number",
    .summary = "a status code is written as a number, and others by name",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
