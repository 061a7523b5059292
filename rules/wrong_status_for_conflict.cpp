#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.10"},
};

constexpr int Guards[] = {http::status::Conflict};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404, 405 or 406 where the code shows that the request conflicts with the state of
the resource: it catches a violation of a unique key, a test finds that the name exists already, or the text of
the response says so. 400 is reported as a note.

## Why

409 says that the request conflicts "with the current state of the target resource" and that the user might
resolve the conflict and repeat it (RFC 9110, section 15.5.10).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    static std::map<std::string, int> names;
    if (!names.emplace(req.get_param_value("name"), 1).second) {
      res.status = 404;  // finding: wrong-status-for-conflict
      res.set_content("the name already exists", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    static std::map<std::string, int> names;
    if (!names.emplace(req.get_param_value("name"), 1).second) {
      res.status = 409;
      res.set_content("the name already exists", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## When it stays silent

- 403, 412, 422, 423 and 503; 303 and 200 of requests that may be repeated.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForConflict{
    .id = "wrong-status-for-conflict",
    .summary = "the status code does not fit a conflict with the state of the resource",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"conflict"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
