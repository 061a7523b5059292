#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.18"},
    {"RFC 9110", "10.1.1"},
};
constexpr int Guards[] = {http::status::ExpectationFailed};
constexpr std::string_view Fields[] = {"expect"};

constexpr Unrequested Row{.codes = Guards, .fields = Fields, .clause = "without a look at Expect"};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 417 (Expectation Failed) and reads Expect on no path.

## Why

417 "indicates that the expectation given in the request's Expect header field could not be met by at least one
of the inbound servers" (RFC 9110, section 15.5.18). What the application expects of a request is another
matter: 400 (Bad Request) or 422 (Unprocessable Content).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 417;  // finding: expectation-failed-without-expect
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Expect")) {
      res.status = 417;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule ExpectationFailedWithoutExpect{
    .id = "expectation-failed-without-expect",
    .summary = "a 417 (Expectation Failed) response in a handler that does not read Expect",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
