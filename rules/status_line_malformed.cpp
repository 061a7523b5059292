#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

Text that is written into the status line as it is and is not "code, space, phrase": the space behind the code is
missing, or the version stands in it twice.

## Why

A status line is the version, a space, the status code, a space and the reason phrase. "A server MUST send the space
that separates the status-code from the reason-phrase even when the reason-phrase is absent" (RFC 9112, section 4).
Clients that hold to the grammar reject the response.

## Example

```cpp
#include <sys/socket.h>

void refuse(int client) {
  const char response[] = "HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n";
  send(client, response, sizeof(response) - 1, 0);  // finding: status-line-malformed
}
```

## Instead

```cpp
#include <sys/socket.h>

void refuse(int client) {
  const char response[] = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
  send(client, response, sizeof(response) - 1, 0);
}
```

## When it stays silent

- The phrase is empty, and the space stands: `"404 "`.
- The framework makes the status line of a number, or reads the number out of the text.
- A server writes the status line for the program (CGI).
- Parts of the line are not known.
- The number is no valid status code: `invalid-status-code` reports that.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule StatusLineMalformed{
    .id = "status-line-malformed",
    .summary = "the text of the status line is not a status code, a space and a phrase",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  constexpr std::size_t Digits = 3;
  const std::string& text = outcome.status.text;
  if (text.empty() || !isConstant(outcome.status) || !http::isValid(outcome.status.code())) {
    return;
  }
  const bool isWhole = text.size() > Digits && text[Digits] == ' ' &&
                       text.starts_with(std::to_string(outcome.status.code()));
  if (isWhole) {
    return;
  }
  const bool isLonger = text.size() > Digits && text[Digits] >= '0' && text[Digits] <= '9';
  const std::string_view what = text.starts_with("HTTP/") ? "has the version twice"
                                : isLonger                ? "has a code of more than three digits"
                                                          : "has no space behind the code";
  findings.report(
      handler, outcome, base::cat("the status line with \"", base::trim(text), "\" ", what));
}

}  // namespace
}  // namespace status_lint::rules
