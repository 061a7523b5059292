#include "rules/omitted_field.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.5"},
};
constexpr int Guards[] = {http::status::NotModified};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 304 (Not Modified) without a Cache-Control, Content-Location, ETag, Expires or Vary
field that every 200 (OK) response of the same handler has.

## Why

"The server generating a 304 response MUST generate any of the following header fields that would have been sent in
a 200 (OK) response to the same request: Content-Location, Date, ETag, and Vary; Cache-Control and Expires" (RFC
9110, section 15.4.5). A cache updates what it stored from these fields: without Cache-Control it asks again for
each request, without ETag it may not know which of the stored responses is meant.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      res.status = 304;  // finding: not-modified-missing-headers
      return;
    }
    res.set_header("ETag", "\"v1\"");
    res.set_content("logo", "image/png");
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
    res.set_content("logo", "image/png");
  });
}
```

## When it stays silent

- Some 200 response of the handler lacks the field too, or may lack it.
- Middleware, a default of the server or an after handler adds the field.
- The 200 response comes from another handler.
- Some path answers with a status code that is not known.
- Code that is not known has a hand in the response.
)md";

constexpr OmittedField Row{.code = http::status::NotModified, .fields = FieldsOfFullResponse};

}  // namespace

extern constexpr Rule NotModifiedMissingHeaders{
    .id = "not-modified-missing-headers",
    .summary = "a 304 (Not Modified) response lacks a field that the 200 (OK) response has",
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
