#include "rules/client_fault.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.5.1"},
    {"RFC 9110", "15.6"},
    {"RFC 9110", "15.6.1"},
};

constexpr int Guards[] = {http::status::InternalServerError};

constexpr std::string_view Documentation = R"md(
## What it reports

A catch clause that takes everything (`catch (...)`, `catch (const std::exception&)` or a base class as wide) and
answers 5xx, around code that parses or converts what the request holds. What the client did wrong is answered as
a fault of the server.

## Why

4xx says "that the client seems to have erred" (RFC 9110, section 15.5), 5xx says "that the server is aware that
it has erred" (section 15.6). The clause is right for what the server does wrong, so its status code is not the
mistake: a narrower clause before it is missing, one that answers 400 (Bad Request) for what the request holds.

## Example

```cpp
void store(const nlohmann::json& order);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(nlohmann::json::parse(req.body));
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });
}
```

## Instead

```cpp
void store(const nlohmann::json& order);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(nlohmann::json::parse(req.body));
      res.status = 204;
    } catch (const nlohmann::json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
```

## When it stays silent

- A narrower clause takes those exceptions before, or a `try` of its own around the parsing.
- Nothing throws there: `parse(text, nullptr, false)`, `std::from_chars`.
- A test has looked into the same request data before.
- What is parsed or converted may come from elsewhere: the configuration, a database, a file, another server.
- It is not known what the call throws.
- Within the clause, or in a function that it calls, tests decide about the status code: by `dynamic_cast`, by
  rethrowing, by what the message says.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule BroadCatchHidesClientError{
    .id = "broad-catch-hides-client-error",
    .summary = "a catch clause for everything answers a mistake of the client with 5xx",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!isConstant(outcome.status) || !http::isServerError(outcome.status.code()) ||
      !isSettled(outcome)) {
    return;
  }
  const std::optional<ClientFault> fault = clientFaultOf(handler, outcome);
  if (!fault || !fault->isAmongOthers) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " hides a client's mistake: ",
                                               fault->evidence,
                                               "; a clause of its own can say ",
                                               http::describe(http::status::BadRequest)));
  finding.evidence = "exception";
  if (fault->step) {
    addStep(finding, *fault->step, fault->before);
  }
}

}  // namespace
}  // namespace status_lint::rules
