#include "rules/misfit.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6"},
    {"RFC 9110", "15.6.1"},
};

constexpr int Guards[] = {http::status::BadRequest, http::status::InternalServerError};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 4xx where the code shows that the server, or what it depends on, is at fault:

- it is chosen in a catch clause for an exception that says so: memory has run out, the connection to the database
  is lost, its pool is exhausted;
- it is chosen because another server did not answer, a database could not be opened, or a setting of the server is
  missing;
- the response says so: `"internal error"`, `"queue is full"`.

What the server lacks is one of the situations of docs/situations.md.

## Why

4xx says "that the client seems to have erred" (RFC 9110, section 15.5): it gives up, or shows its user an error
that nobody can mend. 5xx says that the server "has erred or is incapable of performing the requested method"
(section 15.6): the client may try again, and whoever watches the server is told.

## Example

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 400;  // finding: client-error-for-server-fault
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server, httplib::Client& upstream) {
  server.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "application/json");
  });
}
```

## When it stays silent

- What was looked for is not there, or breaks a constraint of the database: that speaks of the request.
- The request names the file, the host or the key.
- The exception type says no more than that it comes from a database, a file or the network.
- The catch clause takes other exceptions too, or tests inside it decide about the status code.
- 408, 409, 413, 423, 424, 425 and 429, which may speak of the state that the server is in; after a test also 403,
  404 and 410.
)md";

void inspect(const flow::Handler& handler, const Judgement& judgement, Findings& findings);

}  // namespace

extern constexpr Rule ClientErrorForServerFault{
    .id = "client-error-for-server-fault",
    .summary = "4xx answers a fault of the server",
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
  if (!judgement.evidence.situation->isOfClient && blamesWrongSide(judgement)) {
    reportMisfit(handler, judgement, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
