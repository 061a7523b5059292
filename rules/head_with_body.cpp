#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.2"},
    {"RFC 9112", "6.3"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with content on a path that answers HEAD alone, with a framework that sends what it is given.

## Why

"The HEAD method is identical to GET except that the server MUST NOT send content in the response" (RFC 9110,
section 9.3.2). A client takes the response to end behind its header section (RFC 9112, section 6.3), and reads the
content as the beginning of the next response on the connection. Most frameworks drop the content; some send what
they are given.

## Example

```cpp
#include <uWebSockets/App.h>

int main() {
  uWS::App app;
  app.head("/report", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->end("a report");  // finding: head-with-body
  });
  app.run();
}
```

## Instead

```cpp
#include <uWebSockets/App.h>

int main() {
  uWS::App app;
  app.head("/report", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->endWithoutBody(8);
  });
  app.run();
}
```

## When it stays silent

- The framework drops the content.
- GET and other methods share the path.
- The content may be empty.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = knownCode(handler, outcome);
  const flow::Content& content = outcome.content;
  if (code == 0 || outcome.methods != std::vector<std::string>{"HEAD"} ||
      content.present != flow::Known::Yes || !content.sentToHead || content.dropped ||
      !isSettled(outcome)) {
    return;
  }
  Finding& finding = findings.report(
      handler,
      outcome,
      base::cat(http::describe(code), " response carries content in answer to HEAD"));
  if (content.origin.isKnown() && !content.origin.foreign) {
    finding.at = content.origin;
  }
}

}  // namespace

extern constexpr Rule HeadWithBody{
    .id = "head-with-body",
    .summary = "content is sent in answer to HEAD",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
