#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code in answer to a method that guidelines for REST APIs do not pair it with: 201 (Created) to anything but
POST, PUT and PATCH, 202 (Accepted) or 204 (No Content) to GET, 207 (Multi-Status) to anything but POST, 303 (See
Other), 409 (Conflict) or 415 (Unsupported Media Type) to GET, 304 (Not Modified) to anything but GET, 412
(Precondition Failed) or 423 (Locked) to anything but PUT, PATCH and DELETE.

## Why

HTTP permits most of these pairs, and some servers have good reasons for them, so the rule is off by default. APIs that
keep to the usual pairs are easier to learn: rule 150 of the Zalando guidelines has the table. What HTTP forbids has
rules of its own (`created-on-safe-method`, `not-modified-wrong-method`).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("later")) {
      res.status = 202;  // finding: unusual-status-for-method
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
  });
}
```

## When it stays silent

- The methods are not known, or the path may answer one that goes with the code too.
- OPTIONS, CONNECT, TRACE and methods of extensions.
- The status code is computed, forwarded, or chosen by the framework.
)md";

struct Row {
  int code;
  std::string_view methods;  ///< that it goes with
};

constexpr std::string_view Changing = "DELETE PATCH POST PUT";
constexpr std::string_view OnState = "DELETE PATCH PUT";

constexpr Row Rows[] = {
    {http::status::Created, "PATCH POST PUT"},
    {http::status::Accepted, Changing},
    {http::status::NoContent, Changing},
    {http::status::MultiStatus, "POST"},
    {http::status::SeeOther, Changing},
    {http::status::NotModified, "GET HEAD"},
    {http::status::Conflict, Changing},
    {http::status::PreconditionFailed, OnState},
    {http::status::UnsupportedMediaType, Changing},
    {http::status::Locked, OnState},
};

constexpr std::string_view Judged = "DELETE GET HEAD PATCH POST PUT";

bool isAmong(std::string_view list, const std::string& method) {
  const std::vector<std::string> words = base::split(list, ' ');
  return std::ranges::find(words, method) != words.end();
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const auto* const row = std::ranges::find(Rows, outcome.status.code(), &Row::code);
  if (!isConstant(outcome.status) || row == std::end(Rows) || outcome.methods.empty() ||
      !std::ranges::all_of(outcome.methods, [&](const std::string& method) {
        return isAmong(Judged, method) && !isAmong(row->methods, method);
      })) {
    return;
  }
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(row->code),
                            " is unusual in answer to ",
                            base::join(outcome.methods, " and "),
                            "; it goes with ",
                            base::join(base::split(row->methods, ' '), ", ")));
}

}  // namespace

extern constexpr Rule UnusualStatusForMethod{
    .id = "unusual-status-for-method",
    .summary = "the status code does not usually go with the method",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
