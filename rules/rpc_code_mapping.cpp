#include "rules/deciding_test.h"
#include "rules/failure_code.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A gRPC, Abseil or google.rpc status code that is answered with another HTTP status code than the one which google.rpc
maps it to: a warning where the class differs (4xx for 5xx, or the reverse), otherwise a note.

## Why

`google/rpc/code.proto` gives each code an HTTP status code, and gateways, clients and Google's APIs go by them:
INVALID_ARGUMENT and FAILED_PRECONDITION are 400, UNAUTHENTICATED 401, PERMISSION_DENIED 403, NOT_FOUND 404,
ALREADY_EXISTS and ABORTED 409, RESOURCE_EXHAUSTED 429, INTERNAL, UNKNOWN and DATA_LOSS 500, UNIMPLEMENTED 501,
UNAVAILABLE 503, DEADLINE_EXCEEDED 504. A class that differs tells the client that the wrong side is at fault
(RFC 9110, sections 15.5 and 15.6).

## Example

```cpp
#include <absl/status/status.h>

int toHttp(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kOk: return 200;
    case absl::StatusCode::kInvalidArgument: return 500;  // finding: rpc-code-mapping
    case absl::StatusCode::kNotFound: return 404;
  }
  return 500;
}

absl::StatusCode load(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    res.status = toHttp(load(req.get_param_value("name")));
  });
}
```

## Instead

```cpp
#include <absl/status/status.h>

int toHttp(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kOk: return 200;
    case absl::StatusCode::kInvalidArgument: return 400;
    case absl::StatusCode::kNotFound: return 404;
  }
  return 500;
}

absl::StatusCode load(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    res.status = toHttp(load(req.get_param_value("name")));
  });
}
```

## When it stays silent

- CANCELLED, which google.rpc maps to the unregistered 499.
- 404 for PERMISSION_DENIED and UNAUTHENTICATED, which hides that there is something; 422 for INVALID_ARGUMENT; other
  codes that say nearly the same; 500, 502, 503 and 504 for one another.
- Further tests decide about the status code; success; a status code that is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RpcCodeMapping{
    .id = "rpc-code-mapping",
    .summary = "a gRPC or Abseil code is answered with another status code than google.rpc says",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const FailureCode* failure = failureTested(outcome);
  const int code = outcome.status.code();
  if (failure == nullptr || failure->of != FailureOf::Rpc || !mayAnswer(handler, outcome) ||
      !http::isError(code) || accepts(*failure, code)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(code),
                                               " answers ",
                                               failure->name,
                                               "; google.rpc maps it to ",
                                               http::describe(failure->best)));
  if (http::isClientError(code) == http::isClientError(failure->best)) {
    finding.severity = Severity::Note;
  }
  offerStatus(finding, outcome.status, failure->best);
}

}  // namespace
}  // namespace status_lint::rules
