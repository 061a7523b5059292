#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "8.6"},
    {"RFC 9110", "9.3.6"},
};
constexpr int Guards[] = {http::status::Continue,
                          http::status::SwitchingProtocols,
                          http::status::Processing,
                          http::status::EarlyHints,
                          http::status::UploadResumptionSupported,
                          http::status::NoContent};
constexpr std::string_view Fields[] = {"content-length"};

constexpr FieldMisuse Row{
    .fields = Fields, .problem = &forbiddenFraming, .removal = Removal::Demanded};

constexpr std::string_view Documentation = R"md(
## What it reports

Code that sets Content-Length in a response with the status code 1xx or 204 (No Content), or in a successful
response to CONNECT.

## Why

"A server MUST NOT send a Content-Length header field in any response with a status code of 1xx (Informational)
or 204 (No Content)" (RFC 9110, section 8.6), nor "in any 2xx (Successful) response to a CONNECT request". Such
a response ends with its header section; clients and proxies disagree about one that says otherwise.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Length", "0");  // finding: forbidden-content-length
    res.status = 204;
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
}
```

## When it stays silent

- The framework adds the field by itself.
- On another path the status code is another one, such as 200 or 304.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ForbiddenContentLength{
    .id = "forbidden-content-length",
    .summary = "the field Content-Length is set in a response that cannot have content",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
