#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.12"},
    {"RFC 9110", "8.6"},
};
constexpr int Guards[] = {http::status::LengthRequired};
constexpr std::string_view Fields[] = {"content-length", "transfer-encoding"};
constexpr flow::Source Parts[] = {flow::Source::RequestSize, flow::Source::RequestContent};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at Content-Length",
                          .parts = Parts};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 411 (Length Required) and looks neither at Content-Length nor at the content of the
request.

## Why

411 "indicates that the server refuses to accept the request without a defined Content-Length" (RFC 9110,
section 15.5.12). A length that the application misses is another matter: 400 (Bad Request).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 411;  // finding: length-required-misuse
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
    if (!req.has_header("Content-Length")) {
      res.status = 411;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The content of the request or its size is looked at.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule LengthRequiredMisuse{
    .id = "length-required-misuse",
    .summary = "a 411 (Length Required) response in a handler that does not look for a length",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
