#include "rules/outcome_facts.h"
#include "rules/redirects.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.8"}, {"RFC 9110", "15.4.9"}, {"RFC 9110", "15.4.4"}};

constexpr int Guards[] = {http::status::TemporaryRedirect, http::status::PermanentRedirect};

constexpr std::string_view Documentation = R"md(
## What it reports

307 (Temporary Redirect) or 308 (Permanent Redirect) in answer to POST, to another path of the same server, after
the handler has already changed something: a row was inserted, a function was called that creates, updates, saves
or removes.

## Why

"The user agent MUST NOT change the request method if it performs an automatic redirection" (RFC 9110, section
15.4.8; 308 the same, section 15.4.9): the client sends the whole POST again, to a page that is meant to be
looked at. What was done is done twice, or the page answers 405. 303 (See Other) makes it go on with GET (section
15.4.4). `crow::response::redirect()` sends 307.

## Example

```cpp
void saveOrder(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    saveOrder(req.body);
    res.set_redirect("/thanks", 307);  // finding: post-redirect-get-with-307
  });
}
```

## Instead

```cpp
void saveOrder(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    saveOrder(req.body);
    res.set_redirect("/thanks", 303);
  });
}
```

## When it stays silent

- Nothing is known to have been changed on the path: the request is passed on, as it is meant.
- The target is not literal, stands on another server, or is the path of the handler; a test asks for the server
  that may write.
- The handler also answers other methods, or its methods are not known.
- The status code is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PostRedirectGetWith307{
    .id = "post-redirect-get-with-307",
    .summary = "307 or 308 after a POST that was acted upon makes the client send it again",
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

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isRepeated = status.isExactly(http::status::TemporaryRedirect) ||
                          status.isExactly(http::status::PermanentRedirect);
  if (!isRepeated || !isSettled(outcome) || !answersOnly(outcome, {"POST"}) ||
      !staysHere(outcome) || asksForServer(outcome) || literalTarget(outcome) == handler.path) {
    return;
  }
  const flow::CallMade* change = changeOf(outcome);
  if (change == nullptr) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(status.code()),
                                               " makes the client send the POST again, after ",
                                               describeCall(*change),
                                               " has acted on it; ",
                                               http::describe(http::status::SeeOther),
                                               " makes it go on with GET"));
  addStep(finding, {change->at, "the request is acted upon here"}, status.setter);
  offerStatus(finding, status, http::status::SeeOther);
}

}  // namespace
}  // namespace status_lint::rules
