#include "rules/required_field.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.7.1"},
    {"RFC 9110", "14.4"},
};

constexpr int Guards[] = {http::status::PartialContent};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 206 (Partial Content) that is not `multipart/byteranges` and has no
Content-Range field.

## Why

"If a single part is being transferred, the server generating the 206 response MUST generate a Content-Range
header field, describing what range of the selected representation is enclosed" (RFC 9110, section 15.3.7.1).
Without it a client cannot put the part in its place. A page of search results is no part of a representation
in this sense: it is a 200 (OK).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;  // finding: partial-content-without-content-range
    res.set_content("[1, 2, 3]", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content("[1, 2, 3]", "application/json");
  });
}
```

## When it stays silent

- The media type is `multipart/byteranges`, where each part has its own Content-Range, or is not known.
- The framework adds the field.
- The status code is computed or forwarded, or code that is not known may set the field.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PartialContentWithoutContentRange{
    .id = "partial-content-without-content-range",
    .summary = "a 206 (Partial Content) response does not say which part it carries",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool mayBeMultipart(const flow::Outcome& outcome) {
  const std::string& mediaType = outcome.content.mediaType;
  return mediaType.empty() ? outcome.has("content-type") != flow::Known::No
                           : mediaType == "multipart/byteranges";
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (!mayBeMultipart(outcome)) {
    reportMissingField(handler, outcome, http::status::PartialContent, "Content-Range", findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
