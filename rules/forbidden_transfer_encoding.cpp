#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "6.1"},
    {"RFC 9110", "9.3.6"},
};
constexpr int Guards[] = {http::status::Continue,
                          http::status::SwitchingProtocols,
                          http::status::Processing,
                          http::status::EarlyHints,
                          http::status::UploadResumptionSupported,
                          http::status::NoContent};
constexpr std::string_view Fields[] = {"transfer-encoding"};

constexpr FieldMisuse Row{
    .fields = Fields, .problem = &forbiddenFraming, .removal = Removal::Demanded};

constexpr std::string_view Documentation = R"md(
## What it reports

Code that sets Transfer-Encoding in a response with the status code 1xx or 204 (No Content), or in a successful
response to CONNECT.

## Why

"A server MUST NOT send a Transfer-Encoding header field in any response with a status code of 1xx
(Informational) or 204 (No Content)", nor in a successful response to CONNECT (RFC 9112, section 6.1). Such a
response ends with its header section; a client that reads chunks after it takes the next response for them.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Transfer-Encoding", "chunked");  // finding: forbidden-transfer-encoding
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

extern constexpr Rule ForbiddenTransferEncoding{
    .id = "forbidden-transfer-encoding",
    .summary = "the field Transfer-Encoding is set in a response that cannot have content",
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
