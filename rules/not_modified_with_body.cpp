#include "rules/forbidden_content.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.5"},
    {"RFC 9112", "6.3"},
};

constexpr int Guards[] = {http::status::NotModified};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 304 (Not Modified) that is given content. Where the framework throws on that,
the message says so. Where the framework drops the content, the finding is a note: nothing wrong is sent, but
the code that writes the content has no effect.

## Why

"A 304 response is terminated by the end of the header section; it cannot contain content or trailers"
(RFC 9110, section 15.4.5). What is sent nevertheless is read by the client as the beginning of the next
response on the connection (RFC 9112, section 6.3). The client has the content already: that is what 304 says.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      res.status = 304;  // finding: not-modified-with-body
    }
    res.set_header("ETag", "\"v1\"");
    res.set_content("<svg/>", "image/svg+xml");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("ETag", "\"v1\"");
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      res.status = 304;
      return;
    }
    res.set_content("<svg/>", "image/svg+xml");
  });
}
```

## When it stays silent

- The content is empty, is cleared again, or may be empty.
- The handler answers HEAD only.
- The status code is computed or forwarded, or code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule NotModifiedWithBody{
    .id = "not-modified-with-body",
    .summary = "a 304 (Not Modified) response carries content",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectForbiddenContent<Guards>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
