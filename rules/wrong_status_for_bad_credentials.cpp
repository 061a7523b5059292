#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.2"},
};

constexpr int Guards[] = {http::status::Unauthorized};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 405, 409 or 410 where the code shows that the credentials in the request are not
valid: a password, a signature or a token does not verify, or the text of the response says so.

## Why

Credentials that are refused are 401 (RFC 9110, section 15.5.2): the client may try again with others.

## Example

```cpp
bool checkPassword(const std::string& user, const std::string& password);

void addRoutes(httplib::Server& server) {
  server.Post("/session", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkPassword(req.get_param_value("user"), req.get_param_value("password"))) {
      res.status = 409;  // finding: wrong-status-for-bad-credentials
      res.set_content("Invalid username or password", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## Instead

```cpp
bool checkPassword(const std::string& user, const std::string& password);

void addRoutes(httplib::Server& server) {
  server.Post("/session", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkPassword(req.get_param_value("user"), req.get_param_value("password"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("Invalid username or password", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## When it stays silent

- 400, 403, 404 and 429, which login forms, token endpoints and locks use.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForBadCredentials{
    .id = "wrong-status-for-bad-credentials",
    .summary = "the status code does not fit credentials that are not valid",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"bad-credentials"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
