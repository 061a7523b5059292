#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.1"},
    {"RFC 9110", "15.5.21"},
};

constexpr int Guards[] = {http::status::UnprocessableContent};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 405, 406, 412 or 417 where the code shows that a value in the request is not valid:
a validation of request data failed, an exception says so, or the text of the response does.

## Why

A value that is understood and not valid is 400 (Bad Request; RFC 9110, section 15.5.1) or 422 (Unprocessable
Content; section 15.5.21). 406 speaks of what the client accepts and 412 of preconditions in the request, and
clients act on that.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/accounts", [](const httplib::Request& req, httplib::Response& res) {
    if (!std::regex_match(req.get_param_value("email"), std::regex(".+@.+"))) {
      res.status = 406;  // finding: wrong-status-for-validation-failed
      res.set_content("invalid email address", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/accounts", [](const httplib::Request& req, httplib::Response& res) {
    if (!std::regex_match(req.get_param_value("email"), std::regex(".+@.+"))) {
      res.status = 422;
      res.set_content("invalid email address", "text/plain");
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}
```

## When it stays silent

- 403, 404, 409, 413, 414 and 416, which may say more about the value; 5xx is for
  `server-error-for-client-fault`.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForValidationFailed{
    .id = "wrong-status-for-validation-failed",
    .summary = "the status code does not fit a value that is not valid",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"validation-failed"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
