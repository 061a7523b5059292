#include "rules/deciding_test.h"
#include "rules/failure_code.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.5"},
    {"RFC 9110", "15.5.10"},
    {"RFC 9110", "15.6.1"},
    {"RFC 4918", "11.5"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

An error of the operating system (`errno`, `std::errc`, `boost::system::errc`) on something that the request names,
answered with a status code that says something else: 500 for ENOENT, 404 for ENOSPC.

## Why

What the request names and the server does not have is 404 (RFC 9110, section 15.5.5), what is there already 409
(section 15.5.10), what is too large 413. A full disk, lack of memory and an error of the device are the server's: 507
(RFC 4918, section 11.5) or another 5xx (RFC 9110, section 15.6). The operating system has said which it was.

## Example

```cpp
#include <cerrno>
#include <fcntl.h>

void addRoutes(httplib::Server& server) {
  server.Get("/files", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    const int file = open(path.c_str(), O_RDONLY);
    if (file < 0) {
      if (errno == ENOENT) {
        res.status = 500;  // finding: errno-mapping
        return;
      }
      res.status = 500;
      return;
    }
    res.set_content("opened", "text/plain");
  });
}
```

## Instead

```cpp
#include <cerrno>
#include <fcntl.h>

void addRoutes(httplib::Server& server) {
  server.Get("/files", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    const int file = open(path.c_str(), O_RDONLY);
    if (file < 0) {
      if (errno == ENOENT) {
        res.status = 404;
        return;
      }
      res.status = 500;
      return;
    }
    res.set_content("opened", "text/plain");
  });
}
```

## When it stays silent

- The server chose the file: a missing configuration is 500.
- EACCES and EPERM: the rights are those of the server's process.
- Codes that say nearly the same, and hide: 403 or 400 for ENOENT, 413 for ENOSPC.
- Further tests decide about the status code.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule ErrnoMapping{
    .id = "errno-mapping",
    .summary = "an error of the operating system is answered with a status code that says another",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Did the request name what was worked on? A client's fault is one only then; a full disk is the
/// server's whatever was asked for.
bool isNamedByRequest(const flow::Outcome& outcome) {
  return std::ranges::any_of(outcome.calls, [](const flow::CallMade& call) {
    return call.speaksOf == "file" &&
           std::ranges::any_of(call.from, [](const flow::Provenance& from) {
             return flow::isRequest(from.source) || from.givenRequest;
           });
  });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const FailureCode* failure = failureTested(outcome);
  const int code = outcome.status.code();
  // A time-out answered with 4xx is told by request-timeout-for-upstream and
  // transient-fault-as-4xx.
  if (failure == nullptr || failure->of != FailureOf::System || failure->isTransient ||
      !mayAnswer(handler, outcome) || !http::isError(code) || accepts(*failure, code) ||
      (http::isClientError(failure->best) && !isNamedByRequest(outcome))) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(code),
                                               " answers ",
                                               failure->name,
                                               "; ",
                                               http::describe(failure->best),
                                               " says so"));
  offerStatus(finding, outcome.status, failure->best);
}

}  // namespace
}  // namespace status_lint::rules
