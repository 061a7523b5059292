#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that is given a `bool`, `errno`, or a value of an enumeration none of whose enumerators is a status
code: the result code of a library, or an error code of the program's own.

## Why

"All valid status codes are within the range of 100 to 599, inclusive" (RFC 9110, section 15). No value of such a
type is one: the client gets a number that says nothing to it, and 0 or 1 as a rule.

## Example

```cpp
enum class StoreError { None, Missing, Locked };

StoreError save(const std::string& text);

void addRoutes(httplib::Server& server) {
  server.Put("/note", [](const httplib::Request& req, httplib::Response& res) {
    res.status = static_cast<int>(save(req.body));  // finding: status-type-confusion
  });
}
```

## Instead

```cpp
enum class StoreError { None, Missing, Locked };

StoreError save(const std::string& text);

void addRoutes(httplib::Server& server) {
  server.Put("/note", [](const httplib::Request& req, httplib::Response& res) {
    switch (save(req.body)) {
    case StoreError::None: res.status = 204; break;
    case StoreError::Missing: res.status = 404; break;
    case StoreError::Locked: res.status = 423; break;
    }
  });
}
```

## When it stays silent

- An enumerator of the type is a number from 200 to 599.
- A function makes a status code of the value, or arithmetic does.
- The value is a constant: `invalid-status-code` reports that.
- The result tells the framework how to go on, and is no status code.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule StatusTypeConfusion{
    .id = "status-type-confusion",
    .summary = "a value of another domain is used as the status code",
    .group = Group::Protocol,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  if (status.kind != flow::Status::Kind::Set || status.convertedFrom.empty() ||
      !isSettled(outcome)) {
    return;
  }
  const std::string& type = status.convertedFrom;
  const std::string what = type == "bool"    ? "a bool"
                           : type == "errno" ? type
                                             : base::cat("a value of ", type);
  findings.report(
      handler, outcome, base::cat(what, " is used as the status code, and is never one"));
}

}  // namespace
}  // namespace status_lint::rules
