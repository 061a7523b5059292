#include "rules/json_content.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "8.3"},
    {"RFC 8259", "11"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

Constant content that is a JSON object or array and is sent as `text/plain` or `text/html`.

## Why

Content-Type "indicates the media type of the associated representation" (RFC 9110, section 8.3), and that of
JSON is `application/json` (RFC 8259, section 11). Clients choose their parser by it; as `text/html` a browser
also runs what an attacker put into it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"state\": \"ready\"}", "text/plain");  // finding: json-body-wrong-content-type
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"state\": \"ready\"}", "application/json");
  });
}
```

## When it stays silent

- The content is not wholly constant, or is a number or a text alone.
- Another media type, such as that of lines of JSON or of a script.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule JsonBodyWrongContentType{
    .id = "json-body-wrong-content-type",
    .summary = "content that is JSON is sent as text",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Content& content = outcome.content;
  const bool isText = content.mediaType == "text/plain" || content.mediaType == "text/html";
  if (isText && isSettled(outcome) && isJsonContent(content) && content.origin.isKnown()) {
    Finding& finding =
        findings.report(handler, outcome, base::cat("JSON is sent as ", content.mediaType));
    finding.at = content.origin;
  }
}

}  // namespace
}  // namespace status_lint::rules
