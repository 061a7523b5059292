#include "rules/error_kind.h"
#include "rules/error_text.h"
#include "rules/majority.h"
#include "rules/policy.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
    {"RFC 9205", "4.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler with four errors or more that all have one status code, though at least two of them are known to be of
different kinds: a parameter that is missing and a database that cannot be reached, both 500 (Internal Server Error).

## Why

Clients act on the status code, which should be the most specific one (RFC 9205, section 4.6, leaves the general ones to
cases of doubt). With one code for everything a client can neither mend its request nor know that it should wait.

## Example

```cpp
bool known(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;  // finding: all-errors-one-status
      res.set_content("the id is missing", "text/plain");
    } else if (!known(req.get_param_value("id"))) {
      res.status = 400;
      res.set_content("order not found", "text/plain");
    } else if (!known("a")) {
      res.status = 400;
    } else if (!known("b")) {
      res.status = 400;
    }
  });
}
```

## Instead

```cpp
bool known(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
    } else if (!known(req.get_param_value("id"))) {
      res.status = 404;
    }
  });
}
```

## When it stays silent

- The handler has fewer than four errors, two different codes, or one that is not known.
- Nothing is known of what the errors are, or they are of one kind.
- A protocol over HTTP tells errors in the content, or the team's list allows no better code.
)md";

constexpr std::size_t FewestErrors = 4;
constexpr std::size_t FewestKinds = 2;

void inspect(const flow::Handler& handler, Findings& findings) {
  const bool isRoute =
      handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback;
  if (!isRoute || !handler.isComplete || tellsErrorsInContent(handler.path)) {
    return;
  }
  std::set<int> codes;
  std::set<std::pair<base::SourceRange, base::SourceRange>> errors;
  std::map<int, const flow::Outcome*> kinds;
  const flow::Outcome* first = nullptr;
  for (const flow::Outcome& outcome : handler.outcomes) {
    const bool isOwn = isOwnError(outcome);
    if (!isOwn && outcome.ending != flow::Ending::Threw &&
        (!outcome.status.isKnown() || http::isError(outcome.status.code()))) {
      return;
    }
    if (isOwn) {
      codes.insert(outcome.status.code());
      errors.emplace(outcome.status.origin, outcome.end);
      if (const int better = codeMeant(handler, outcome); better != 0) {
        kinds.emplace(better, &outcome);
      }
      first = first == nullptr || outcome.status.origin < first->status.origin ? &outcome : first;
    }
  }
  std::erase_if(kinds, [&](const auto& kind) {
    flow::Outcome other = *kind.second;
    other.status.codes = {kind.first};
    return forbids(findings.policy(), handler, other) != nullptr;
  });
  if (codes.size() != 1 || errors.size() < FewestErrors || kinds.size() < FewestKinds) {
    return;
  }
  std::vector<std::string> names;
  for (const auto& [code, outcome] : kinds) {
    names.push_back(http::describe(code));
  }
  Finding& finding = findings.report(handler,
                                     *first,
                                     base::cat("each of the ",
                                               errors.size(),
                                               " errors of this handler is ",
                                               http::describe(*codes.begin()),
                                               ", though they are of kinds that ",
                                               base::join(names, " and "),
                                               " tell apart"));
  finding.steps.clear();
  for (const auto& [code, outcome] : kinds) {
    finding.steps.push_back(
        {outcome->status.origin, base::cat(http::describe(code), " would say what happened here")});
  }
}

}  // namespace

extern constexpr Rule AllErrorsOneStatus{
    .id = "all-errors-one-status",
    .summary = "all errors of a handler have one status code, whatever happened",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
