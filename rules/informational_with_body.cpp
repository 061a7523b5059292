#include "rules/forbidden_content.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.2"},
    {"RFC 9112", "6.3"},
};
constexpr int Guards[] = {http::status::Continue,
                          http::status::SwitchingProtocols,
                          http::status::Processing,
                          http::status::EarlyHints};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 100, 101, 102 or 103 that is given content.

## Why

"A 1xx response is terminated by the end of the header section; it cannot contain content or trailers" (RFC
9110, section 15.2). What is sent nevertheless is read by the client as the beginning of the final response.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;  // finding: informational-with-body
    res.set_header("Link", "</style.css>; rel=preload");
    res.set_content("<html></html>", "text/html");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    res.set_header("Link", "</style.css>; rel=preload");
  });
}
```

## When it stays silent

- The content is empty, is cleared again, or may be empty.
- The handler answers HEAD only.
- A 101 response has an Upgrade field: what follows is of the next protocol.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule InformationalWithBody{
    .id = "informational-with-body",
    .summary = "an informational (1xx) response carries content",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool isSwitching = outcome.status.isExactly(http::status::SwitchingProtocols) &&
                           outcome.has("upgrade") != flow::Known::No;
  if (!isSwitching) {
    inspectForbiddenContent<Guards>(handler, outcome, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
