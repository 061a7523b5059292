#include "rules/forbidden_content.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.6"},
};
constexpr int Guards[] = {http::status::ResetContent};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 205 (Reset Content) that is given content. Where the framework throws on that,
the message says so. Where the framework drops the content, the finding is a note.

## Why

Whatever it has to say, "a server MUST NOT generate content in a 205 response" (RFC 9110, section 15.3.6): the
client is to reset the view that sent the request and shows nothing new.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/form", [](const httplib::Request&, httplib::Response& res) {
    res.status = 205;  // finding: reset-content-with-body
    res.set_content("<p>saved</p>", "text/html");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/form", [](const httplib::Request&, httplib::Response& res) { res.status = 205; });
}
```

## When it stays silent

- The content is empty, is cleared again, or may be empty.
- The handler answers HEAD only.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ResetContentWithBody{
    .id = "reset-content-with-body",
    .summary = "a 205 (Reset Content) response carries content",
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
