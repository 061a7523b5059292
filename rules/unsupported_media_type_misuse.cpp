#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.16"},
    {"RFC 9110", "8.3"},
};
constexpr int Guards[] = {http::status::UnsupportedMediaType};
constexpr std::string_view Fields[] = {"content-type", "content-encoding", "accept*"};
constexpr flow::Source Parts[] = {flow::Source::RequestContent, flow::Source::RequestOther};
constexpr std::string_view Words[] = {
    "type", "format", "file", "extension", "mime", "media", "ext", "json", "content"};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at Content-Type or the content",
                          .parts = Parts,
                          .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 415 (Unsupported Media Type) and reads neither Content-Type nor Content-Encoding nor the
content of the request.

## Why

415 is about the format of the request's content: "the format problem might be due to the request's indicated
Content-Type or Content-Encoding, or as a result of inspecting the data directly" (RFC 9110, section 15.5.16). A
parameter that has an unknown value is 400 (Bad Request).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Post("/convert", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 415;  // finding: unsupported-media-type-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/convert", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "image/png") {
      res.status = 415;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The content is looked at: its first bytes tell the format, too.
- A condition or a parameter speaks of a type, a format, a file or an extension.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule UnsupportedMediaTypeMisuse{
    .id = "unsupported-media-type-misuse",
    .summary = "a 415 (Unsupported Media Type) response in a handler that looks at no media type",
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
