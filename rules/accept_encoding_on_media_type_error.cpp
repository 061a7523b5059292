#include "rules/field_misuse.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "12.5.3"},
    {"RFC 9110", "15.5.16"},
};
constexpr int Guards[] = {http::status::UnsupportedMediaType};
constexpr std::string_view Fields[] = {"accept-encoding"};

bool isField(const flow::Provenance& read, std::string_view lowerCaseName) {
  return read.source == flow::Source::RequestField && base::lowerCase(read.name) == lowerCaseName;
}

/// Does a condition of the status code read the media type of the request?
bool testsContentType(const flow::Outcome& outcome) {
  return std::ranges::any_of(outcome.guards, [](const flow::Guard& guard) {
    return std::ranges::any_of(
        guard.reads, [](const flow::Provenance& read) { return isField(read, "content-type"); });
  });
}

bool readsCoding(const flow::Handler& handler) {
  return handler.requestEscapes ||
         std::ranges::any_of(handler.requestRead, [](const flow::Provenance& read) {
           return isField(read, "content-encoding") || isField(read, "");
         });
}

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  constexpr int Code = http::status::UnsupportedMediaType;
  const bool isMisuse =
      outcome.status.isExactly(Code) && testsContentType(outcome) && !readsCoding(handler);
  return isMisuse ? hasField(Code, field, ", but the media type is the cause") : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 415 (Unsupported Media Type) and an Accept-Encoding field, where the condition
tests Content-Type and not Content-Encoding.

## Why

"In order to avoid confusion with issues related to media types, servers that fail a request with a 415 status for
reasons unrelated to content codings MUST NOT include the Accept-Encoding header field" (RFC 9110, section 12.5.3).
A client would compress its content and send it again, in vain. Accept names the media types. It is a warning,
though the requirement is a MUST, since the reason is read from the conditions in the code.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      res.set_header("Accept-Encoding", "gzip");  // finding: accept-encoding-on-media-type-error
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

- No condition tests Content-Type, or one tests Content-Encoding.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule AcceptEncodingOnMediaTypeError{
    .id = "accept-encoding-on-media-type-error",
    .summary = "a 415 (Unsupported Media Type) response to a media type names content codings",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
