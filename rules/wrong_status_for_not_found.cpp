#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.5"},
};

constexpr int Guards[] = {http::status::NotFound};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 405, 409 or 412 where the code shows that what the request names is not there: a
look-up by a part of the path found nothing, an exception says so, or a test of what was looked up and the text
of the response together do. For what the path names, 400 is reported as a note.

## Why

The server "did not find a current representation for the target resource": 404 (RFC 9110, section 15.5.5).
Caches may keep that answer, and clients know that repeating the request does not help.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users/(\\d+)", [](const httplib::Request& req, httplib::Response& res) {
    static const std::map<std::string, std::string> users;
    const auto user = users.find(req.matches[1]);
    if (user == users.end()) {
      res.status = 409;  // finding: wrong-status-for-not-found
      return;
    }
    res.set_content(user->second, "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users/(\\d+)", [](const httplib::Request& req, httplib::Response& res) {
    static const std::map<std::string, std::string> users;
    const auto user = users.find(req.matches[1]);
    if (user == users.end()) {
      res.status = 404;
      return;
    }
    res.set_content(user->second, "text/plain");
  });
}
```

## When it stays silent

- 204, 401, 403, 410 and 422; 400 for what a parameter or the content names.
- What was not found may be the server's own: a template, a file of its configuration.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForNotFound{
    .id = "wrong-status-for-not-found",
    .summary = "the status code does not fit something that is not there",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"not-found"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
