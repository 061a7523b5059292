#include "rules/required_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 8297", "2"},
};
constexpr int Guards[] = {http::status::EarlyHints};
constexpr RequiredField Row{.code = http::status::EarlyHints, .field = "Link"};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 103 (Early Hints) and without a Link field.

## Why

A client "can speculatively evaluate the header fields included in a 103 (Early Hints) response while waiting
for the final response" (RFC 8297, section 2): what clients act on is the Link field. Without it the response
says nothing that they use.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    if (req.version == "HTTP/2") {
      res.status = 103;  // finding: early-hints-without-link
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    if (req.version == "HTTP/2") {
      res.status = 103;
      res.set_header("Link", "</style.css>; rel=preload; as=style");
    }
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule EarlyHintsWithoutLink{
    .id = "early-hints-without-link",
    .summary = "a 103 (Early Hints) response has no Link field",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
