#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.7.2"},
};
constexpr int Guards[] = {http::status::PartialContent};
constexpr std::string_view Fields[] = {"content-range"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  constexpr int Code = http::status::PartialContent;
  const bool isMisuse =
      outcome.status.isExactly(Code) && outcome.content.mediaType == "multipart/byteranges";
  return isMisuse ? hasField(Code, field, " beside those of its parts") : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Demanded};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 206 (Partial Content), the media type `multipart/byteranges` and a Content-Range
field.

## Why

"To avoid confusion with single-part responses, a server MUST NOT generate a Content-Range header field in the
HTTP header section of a multiple part response (this field will be sent in each part instead)" (RFC 9110,
section 15.3.7.2).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
    res.set_header("Content-Range", "bytes 0-9/100");  // finding: multipart-partial-with-content-range
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule MultipartPartialWithContentRange{
    .id = "multipart-partial-with-content-range",
    .summary = "a 206 (Partial Content) response of several parts has a Content-Range of its own",
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
