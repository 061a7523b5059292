#include "rules/forbidden_content.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.5"},
    {"RFC 9112", "6.3"},
};

constexpr int Guards[] = {http::status::NoContent};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 204 (No Content) that is given content. Where the framework throws on that,
the message says so. Where the framework drops the content, the finding is a note: nothing wrong is sent, but
the code that writes the content has no effect.

## Why

"A 204 response is terminated by the end of the header section; it cannot contain content or trailers"
(RFC 9110, section 15.3.5). What is sent nevertheless is read by the client as the beginning of the next
response on the connection (RFC 9112, section 6.3).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;  // finding: no-content-with-body
    res.set_content(R"({"deleted": 7})", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
}
```

If the client needs the content, the answer is 200 (OK).

## When it stays silent

- The content is empty, is cleared again, or may be empty.
- The handler answers HEAD only.
- The status code is computed or forwarded, or code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule NoContentWithBody{
    .id = "no-content-with-body",
    .summary = "a 204 (No Content) response carries content",
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
  if (Finding* finding =
          reportForbiddenContent(handler, outcome, http::status::NoContent, findings)) {
    offerStatus(*finding, outcome.status, http::status::Ok);
  }
}

}  // namespace
}  // namespace status_lint::rules
