#include "rules/display_name.h"
#include "rules/exception_choices.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <string>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A catch clause that answers an exception type with another status code than most clauses for that type do. The two
classes of error confused by at least three clauses against one make it a warning.

## Why

Clients, caches and intermediaries act on the status code, so an application should use each in one sense
(RFC 9205, section 4.6). One exception type means one thing. A client that learnt from one route what the code means
is misled by the next; where the class differs, it looks for the fault on the wrong side.

## Example

```cpp
struct NotFound {};

std::string load(const std::string& id) {
  return id.empty() ? throw NotFound() : id;
}

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = 404;
    }
  });
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = 404;
    }
  });
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = 400;  // finding: inconsistent-exception-status
    }
  });
}
```

## Instead

```cpp
struct NotFound {};

void addRoutes(httplib::Server& server) {
  server.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr error) {
    try {
      std::rethrow_exception(error);
    } catch (const NotFound&) {
      res.status = 404;
    }
  });
}
```

## When it stays silent

- No status code has two thirds of the clauses for the type, and two at least.
- The type is one of a library that may mean anything there (`std::runtime_error`), or nothing of the program is
  known to throw it.
- The handler has another clause for the type that answers otherwise: the author tells two meanings apart.
- 400, 409 or 422 instead of 404 where the request has content: what that refers to is missing, not the resource.
- Tests inside the clause decide about the status code.
)md";

void inspect(const flow::Server& server, Findings& findings) {
  for (const OddChoice& odd : oddChoices(exceptionChoices(server))) {
    const std::string type = displayName(odd.choice.key);
    if (mayMeanReference(odd)) {
      continue;
    }
    const std::string usual = http::describe(odd.usual);
    Finding& finding = reportOdd(findings,
                                 odd,
                                 base::cat(http::describe(odd.choice.value),
                                           " answers ",
                                           type,
                                           ", which ",
                                           shareOf(odd),
                                           " answer with ",
                                           usual),
                                 base::cat(type, " is answered with ", usual));
    const bool isGrave = odd.agreeing >= 3 && odd.agreeing * 4 >= odd.places * 3 &&
                         http::statusClass(odd.usual) != http::statusClass(odd.choice.value);
    finding.severity = isGrave ? Severity::Warning : Severity::Note;
    offerStatus(finding, odd.choice.outcome->status, odd.usual);
  }
}

}  // namespace

extern constexpr Rule InconsistentExceptionStatus{
    .id = "inconsistent-exception-status",
    .summary = "an exception type is answered with another status code than elsewhere",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
