#include "rules/misfit.h"
#include "rules/rule.h"
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

A status code 5xx where the code shows that the client is at fault:

- it is chosen in a catch clause for an exception of parsing or converting what the request holds (one that takes
  much else, `catch (const std::exception&)`, is left to `broad-catch-hides-client-error`), or for one whose type
  says so: `NotFoundError`, `pqxx::unique_violation`;
- it is chosen because a test found something missing, empty or invalid in the request, or what it names is not
  there;
- the response says so: `"method not allowed"`, `"file too large"`.

What the client did wrong is one of the situations of docs/situations.md.

## Why

4xx says "that the client seems to have erred" (RFC 9110, section 15.5), 5xx says "that the server is aware that
it has erred" or cannot perform the method (section 15.6). A client, and what stands between, may repeat a
request after 5xx; one that is malformed stays so. And each such request raises an alarm on the server's side,
where nothing is broken. The message quotes the evidence.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const nlohmann::json order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::exception&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const nlohmann::json order = nlohmann::json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const nlohmann::json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
```

## When it stays silent

- What is parsed or converted may come from elsewhere: the configuration, a database, a file, another server.
- A narrower clause takes those exceptions before.
- Within the clause, or in a function that it calls, further tests decide about the status code.
- The innermost test before the status code is about anything else than the request, or about what a call made
  of it that is not known to parse or validate.
- Another piece of evidence speaks of a situation that the status code fits.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

void inspect(const flow::Handler& handler, const Judgement& judgement, Findings& findings);

}  // namespace

extern constexpr Rule ServerErrorForClientFault{
    .id = "server-error-for-client-fault",
    .summary = "5xx answers a mistake of the client",
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

void inspect(const flow::Handler& handler, const Judgement& judgement, Findings& findings) {
  if (judgement.evidence.situation->isOfClient && blamesWrongSide(judgement)) {
    reportMisfit(handler, judgement, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
