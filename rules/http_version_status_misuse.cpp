#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.6"},
    {"RFC 9110", "2.5"},
};
constexpr int Guards[] = {http::status::HttpVersionNotSupported};
constexpr flow::Source Parts[] = {flow::Source::RequestOther};
constexpr std::string_view Words[] = {
    "http_version", "httpversion", "http version", "req . version", "request . version"};

constexpr Unrequested Row{.codes = Guards,
                          .clause = "without a look at the version of HTTP",
                          .parts = Parts,
                          .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 505 (HTTP Version Not Supported) and does not look at the version of HTTP.

## Why

505 "indicates that the server does not support, or refuses to support, the major version of HTTP that was used
in the request message" (RFC 9110, section 15.6.6). The version of an API is another matter: 400 (Bad Request)
or 404 (Not Found).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/v9", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 505;  // finding: http-version-status-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/v9", [](const httplib::Request& req, httplib::Response& res) {
    if (req.version == "HTTP/1.0") {
      res.status = 505;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- Parts of the request are read that may be its version.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule HttpVersionStatusMisuse{
    .id = "http-version-status-misuse",
    .summary = "a 505 (HTTP Version Not Supported) response in a handler that does not look at the "
               "version of HTTP",
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
