#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/precondition_test.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "13.1.2"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

The tag in If-None-Match is equal to that of the resource, and the answer is neither 304 (Not Modified) to GET
and HEAD, nor 412 (Precondition Failed) to another method. Also 409 (Conflict) to a PUT with `If-None-Match: *` where
the resource exists.

## Why

When the condition is false, "the server MUST NOT perform the requested method; instead, the origin server MUST respond
with either a) the 304 (Not Modified) status code if the request method is GET or HEAD or b) the 412 (Precondition
Failed) status code for all other request methods" (RFC 9110, section 13.1.2). A cache that gets another status code
takes that for the resource.

## Example

```cpp
std::string currentTag();

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = currentTag();
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 204;  // finding: if-none-match-wrong-status
      return;
    }
    res.set_header("ETag", tag);
    res.set_content("notes", "text/plain");
  });
}
```

## Instead

```cpp
std::string currentTag();

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = currentTag();
    res.set_header("ETag", tag);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.set_content("notes", "text/plain");
  });
}
```

## When it stays silent

- It is not known which of the two the test says: a function compares, or a literal such as `*`.
- The methods of the request are not known, or both kinds are answered.
- 304 to an unsafe method, which `not-modified-wrong-method` reports.
- The status code is left to the framework's default, computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule IfNoneMatchWrongStatus{
    .id = "if-none-match-wrong-status",
    .summary = "an If-None-Match that matches is answered with neither 304 nor 412",
    .group = Group::Choice,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

constexpr std::string_view Field[] = {"if-none-match"};

bool matches(const flow::Guard& guard) {
  return guard.holds && isEquality(guard) && comparesField(guard, Field);
}

/// `If-None-Match: *` was asked for, and the resource is there.
bool existsAgainstStar(const flow::Outcome& outcome, const flow::Guard& deciding) {
  return !saysNo(deciding) && deciding.calleeSpeaksOf == "lookup" &&
         outcome.status.isExactly(http::status::Conflict) &&
         std::ranges::any_of(outcome.guards, [](const flow::Guard& guard) {
           return guard.holds && guard.comparedText == "*" &&
                  std::ranges::any_of(guard.reads, [](const flow::Provenance& read) {
                    return base::lowerCase(read.name) == Field[0];
                  });
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const auto isRead = [](const std::string& method) {
    return method == "GET" || method == "HEAD";
  };
  const flow::Guard* test = decidingTest(outcome);
  if (test == nullptr || !mayAnswer(handler, outcome) || outcome.methods.empty()) {
    return;
  }
  const bool onlyReads = std::ranges::all_of(outcome.methods, isRead);
  const bool onlyOthers = std::ranges::none_of(outcome.methods, isRead);
  const int right = onlyReads ? http::status::NotModified : http::status::PreconditionFailed;
  const bool isFalse = matches(*test) || (onlyOthers && existsAgainstStar(outcome, *test));
  if ((!onlyReads && !onlyOthers) || !isFalse || outcome.status.isExactly(right) ||
      outcome.status.isExactly(http::status::NotModified)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers ",
                                               base::join(outcome.methods, " or "),
                                               " where If-None-Match matches: ",
                                               describeTest(*test),
                                               "; ",
                                               http::describe(right),
                                               " is required"));
  offerStatus(finding, outcome.status, right);
}

}  // namespace
}  // namespace status_lint::rules
