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
    {"RFC 9110", "13.1.1"},
    {"RFC 9110", "13.1.4"},
    {"RFC 9110", "15.5.13"},
};

constexpr int Guards[] = {
    http::status::BadRequest,
    http::status::Conflict,
    http::status::UnprocessableContent,
    http::status::PreconditionRequired,
    http::status::InternalServerError,
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code other than 412 (Precondition Failed) where If-Match or If-Unmodified-Since was compared with the state of
the resource, and does not hold: 409, 400, 422, 428 or 500.

## Why

When the condition is false, the server "MUST NOT perform the requested method" and may "indicate that the conditional
request failed by responding with a 412 (Precondition Failed) status code" (RFC 9110, sections 13.1.1 and 13.1.4). A
client that sent the field waits for 412: it fetches the resource anew. 409 (Conflict) speaks of a conflict that the
user has to resolve, 428 (Precondition Required) of a field that was not sent.

## Example

```cpp
std::string currentTag();

void addRoutes(httplib::Server& server) {
  server.Put("/notes/1", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != currentTag()) {
      res.status = 409;  // finding: conflict-for-precondition
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
std::string currentTag();

void addRoutes(httplib::Server& server) {
  server.Put("/notes/1", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != currentTag()) {
      res.status = 412;
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- The field is missing (428 is right), or it is not well formed (400 is right).
- 2xx: the change may have been made already, which RFC 9110 allows.
- The version comes in the content or in a parameter: that is no precondition of HTTP.
- WebDAV: the handler takes its methods, or reads If or Lock-Token.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule ConflictForPrecondition{
    .id = "conflict-for-precondition",
    .summary = "a precondition that does not hold is not answered with 412 (Precondition Failed)",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isDav(const flow::Handler& handler) {
  constexpr std::string_view Methods[] = {
      "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK"};
  return std::ranges::any_of(handler.methods,
                             [&](const std::string& method) {
                               return std::ranges::find(Methods, method) != std::end(Methods);
                             }) ||
         std::ranges::any_of(handler.requestRead, [](const flow::Provenance& read) {
           const std::string name = base::lowerCase(read.name);
           return read.source == flow::Source::RequestField &&
                  (name == "if" || name == "lock-token");
         });
}

/// As held: the entity-tag is another one, or the resource was modified since.
bool isFalse(const flow::Guard& guard) {
  return isEquality(guard) || !guard.subject.contains(' ') ? !guard.holds : guard.textHolds;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  constexpr std::string_view Match[] = {"if-match"};
  constexpr std::string_view Unmodified[] = {"if-unmodified-since"};
  const flow::Guard* test = decidingTest(outcome);
  const int code = outcome.status.code();
  if (test == nullptr || !mayAnswer(handler, outcome) || isDav(handler) ||
      std::ranges::find(Guards, code) == std::end(Guards)) {
    return;
  }
  const bool isTag = comparesField(*test, Match) && !test->holds;
  const bool isTime = comparesField(*test, Unmodified) && isFalse(*test);
  if (!isTag && !isTime) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(code),
                                               " answers a failed ",
                                               isTag ? "If-Match" : "If-Unmodified-Since",
                                               ": ",
                                               describeTest(*test),
                                               "; ",
                                               http::describe(http::status::PreconditionFailed),
                                               " says so"));
  offerStatus(finding, outcome.status, http::status::PreconditionFailed);
}

}  // namespace
}  // namespace status_lint::rules
