#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A case of a `switch` that sets a status code and runs on into the next case, which sets another one.

## Why

A response has exactly one final status code (RFC 9110, section 15). The one that the case has chosen is lost, and
the one of its neighbour is sent: a `break` is missing.

## Example

```cpp
enum class Problem { Missing, Broken };

void answer(httplib::Response& res, Problem problem) {
  switch (problem) {
  case Problem::Missing:
    res.status = 404;  // finding: switch-fallthrough-status
  case Problem::Broken:
    res.status = 500;
    break;
  }
}
```

## Instead

```cpp
enum class Problem { Missing, Broken };

void answer(httplib::Response& res, Problem problem) {
  switch (problem) {
  case Problem::Missing:
    res.status = 404;
    break;
  case Problem::Broken:
    res.status = 500;
    break;
  }
}
```

## When it stays silent

- `[[fallthrough]]` or a comment says that control is to run on.
- The next case sets no status code, or the same one: cases that share their end.
- The status code is tested between the two, or an exception lies between them.
- Either status code is not constant.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule SwitchFallthroughStatus{
    .id = "switch-fallthrough-status",
    .summary = "a case that sets a status code runs into the next case, which sets another",
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

bool isMistake(const flow::Overwrite& overwrite) {
  return overwrite.fellThrough && isConstant(overwrite.earlier) && isConstant(overwrite.later) &&
         overwrite.earlier.code() != overwrite.later.code() && overwrite.inHandler &&
         !overwrite.leftByException && !overwrite.read;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const flow::Overwrite& overwrite : outcome.overwritten) {
    if (!isMistake(overwrite)) {
      continue;
    }
    Finding& finding = findings.report(handler,
                                       outcome,
                                       base::cat(http::describe(overwrite.earlier.code()),
                                                 " falls through into the next case, which sets ",
                                                 http::describe(overwrite.later.code())));
    finding.at = overwrite.earlier.origin;
    finding.statusCode = overwrite.earlier.code();
  }
}

}  // namespace
}  // namespace status_lint::rules
