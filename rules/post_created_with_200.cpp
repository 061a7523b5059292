#include "rules/collection.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "9.3.3"}, {"RFC 9110", "15.3.2"}};

constexpr int Guards[] = {http::status::Ok, http::status::NoContent};

constexpr std::string_view Documentation = R"md(
## What it reports

200 (OK), chosen or left to the default, or 204 (No Content) in a handler that answers POST only, whose path ends
with the name of a collection (`/users`), after a call that creates one of it (`createUser()`, `users.push_back()`,
`INSERT INTO users`).

## Why

"If one or more resources has been created on the origin server as a result of successfully processing a POST
request, the origin server SHOULD send a 201 (Created) response containing a Location header field" (RFC 9110,
section 9.3.3). It tells the client where the new resource is.

## Example

```cpp
void createUser(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    createUser(req.body);
    res.status = 200;  // finding: post-created-with-200
  });
}
```

## Instead

```cpp
std::string createUser(const std::string& body);

void addRoutes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    const std::string id = createUser(req.body);
    res.status = 201;
    res.set_header("Location", "/users/" + id);
  });
}
```

## When it stays silent

- The path names an action, a login, a search; what is created is not named by the path.
- The handler sends 201 on another path: it knows when something is new.
- What is created is decided by a test for whether it is there, while the status code is not.
- The answer is a page (HTML). The handler also answers other methods. The status code is computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PostCreatedWith200{
    .id = "post-created-with-200",
    .summary = "200 or 204 answers a POST that has created a resource",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does the call create one of them, whatever was there?
bool creates(const flow::CallMade& call, const std::string& noun, const flow::Outcome& outcome) {
  const auto decides = [&](const flow::Guard& guard) {
    const auto isSame = [&](const flow::Guard& other) {
      return other.at == guard.at;
    };
    return presenceToldBy(guard) != Presence::Unknown &&
           std::ranges::none_of(outcome.guards, isSame);
  };
  return changes(call, {"creation"}) && base::lowerCase(call.at.text).contains(noun) &&
         std::ranges::none_of(call.guards, decides);
}

bool knowsCreated(const flow::Handler& handler) {
  return std::ranges::any_of(handler.outcomes, [](const flow::Outcome& other) {
    return other.status.code() == http::status::Created ||
           other.status.code() == http::status::Accepted;
  });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = outcome.status.code();
  const std::string noun = handler.pathKnown ? collectionNoun(handler.path) : std::string();
  if (!outcome.status.isKnown() || (code != http::status::Ok && code != http::status::NoContent) ||
      noun.empty() || !isSettled(outcome) || !answersOnly(outcome, {"POST"}) ||
      !outcome.caught.empty() || outcome.content.mediaType.contains("html") ||
      knowsCreated(handler)) {
    return;
  }
  const auto call = std::ranges::find_if(
      outcome.calls, [&](const flow::CallMade& made) { return creates(made, noun, outcome); });
  if (call == outcome.calls.end()) {
    return;
  }
  const bool isDefault = !isConstant(outcome.status);
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(code),
                                               isDefault ? ", the default," : "",
                                               " answers a POST that has created a resource (",
                                               describeCall(*call),
                                               "); ",
                                               http::describe(http::status::Created),
                                               " with Location tells where it is"));
  addStep(finding, {call->at, "the resource is created here"}, outcome.status.setter);
  if (isDefault) {
    finding.at = call->at;
  }
}

}  // namespace
}  // namespace status_lint::rules
