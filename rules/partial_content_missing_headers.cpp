#include "rules/omitted_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.7"},
};
constexpr int Guards[] = {http::status::PartialContent};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 206 (Partial Content) without a Cache-Control, Content-Location, ETag, Expires or
Vary field that every 200 (OK) response of the same handler has.

## Why

With 206 a server "MUST generate the following header fields, in addition to those required in the subsections
below, if the field would have been sent in a 200 (OK) response to the same request: Date, Cache-Control, ETag,
Expires, Content-Location, and Vary" (RFC 9110, section 15.3.7). Without the validator a client cannot tell whether
two parts belong to the same version of a file, and starts the download again.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Range")) {
      res.status = 206;  // finding: partial-content-missing-headers
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "video/mp4");
      return;
    }
    res.set_header("ETag", "\"v1\"");
    res.set_content("all the bytes", "video/mp4");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("ETag", "\"v1\"");
    if (req.has_header("Range")) {
      res.status = 206;
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "video/mp4");
      return;
    }
    res.set_content("all the bytes", "video/mp4");
  });
}
```

## When it stays silent

- Some 200 response of the handler lacks the field too, or may lack it.
- Middleware, a default of the server or an after handler adds the field.
- The framework makes the part from a 200 response.
- Some path answers with a status code that is not known.
- Code that is not known has a hand in the response.
)md";

constexpr OmittedField Row{.code = http::status::PartialContent, .fields = FieldsOfFullResponse};

}  // namespace

extern constexpr Rule PartialContentMissingHeaders{
    .id = "partial-content-missing-headers",
    .summary = "a 206 (Partial Content) response lacks a field that the 200 (OK) response has",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectOmittedField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
