#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.16"},
    {"RFC 9110", "12.5.1"},
    {"RFC 5789", "2.2"},
};
constexpr int Guards[] = {http::status::UnsupportedMediaType};
constexpr std::string_view Others[] = {"accept-post", "accept-patch", "accept-encoding"};
constexpr RequiredField Row{
    .code = http::status::UnsupportedMediaType, .field = "Accept", .instead = Others};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 415 (Unsupported Media Type) with none of the fields Accept, Accept-Post,
Accept-Patch and Accept-Encoding.

## Why

A server can tell in the response what it would have taken: Accept (RFC 9110, section 12.5.1) or Accept-Encoding
(section 12.5.3); in answer to PATCH it SHOULD send Accept-Patch (RFC 5789, section 2.2). The rule is off by
default, since few servers do.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;  // finding: unsupported-media-type-without-accept
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      res.set_header("Accept", "application/json");
    }
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule UnsupportedMediaTypeWithoutAccept{
    .id = "unsupported-media-type-without-accept",
    .summary = "a 415 (Unsupported Media Type) response does not say which types are supported",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
