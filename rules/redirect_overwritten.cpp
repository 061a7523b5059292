#include "rules/replaced_redirection.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4"},
    {"RFC 9110", "10.2.2"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A redirection (301, 302, 303, 307 or 308 with a Location field) whose status code is replaced by one that is no
redirection before the response ends, while the Location field stays.

## Why

Clients follow Location because of the status code 3xx (RFC 9110, sections 15.4 and 10.2.2). With another status
code they stay where they are, and the one who wrote the redirection never learns.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/home", 303);
    res.status = 200;  // finding: redirect-overwritten
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/home", 303);
  });
}
```

## When it stays silent

- On some path through the handler the redirection is what is sent: it is a default, or a branch replaces it.
- The later status code gives Location a meaning of its own: 201 (Created) and 202 (Accepted).
- The status code is tested between the two, or an exception lies between them.
- Middleware or an error handler sets the later one, or either is not constant.
- Location is taken back.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RedirectOverwritten{
    .id = "redirect-overwritten",
    .summary = "the status code of a redirection is replaced by one that redirects nobody",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Overwrite* overwrite = replacedRedirection(handler, outcome);
  if (overwrite == nullptr) {
    return;
  }
  const flow::Status& later = overwrite->later;
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat("the redirection ",
                                               http::describe(overwrite->earlier.code()),
                                               " is replaced by ",
                                               http::describe(later.code()),
                                               ": clients do not follow Location"));
  finding.at = later.origin;
  finding.statusCode = later.code();
}

}  // namespace
}  // namespace status_lint::rules
