#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/sending.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "2.1"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A header field that is set after the response was sent, or after its header section was.

## Why

The header section stands before the content (RFC 9112, section 2.1): a field that is set later is not sent. It
is missing without a trace, and only on the paths that send first.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class ReportHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    response.setContentType("text/csv");  // finding: header-after-send
    out << "id,name\n";
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class ReportHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType("text/csv");
    std::ostream& out = response.send();
    out << "id,name\n";
  }
};
```

## When it stays silent

- On some path the same statement runs before the response is sent.
- The response is sent again afterwards: `response-sent-twice` or `missing-return-after-error` reports that.
- The field is a trailer field, or the response went on to code that is not known.
- An exception or a loop lies between the two.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule HeaderAfterSend{
    .id = "header-after-send",
    .summary = "a header field is set after the response was sent",
    .group = Group::Protocol,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does the same call set a status code too, which says it all?
bool setsStatus(const flow::Outcome& outcome, const flow::LateChange& change) {
  return std::ranges::any_of(outcome.late, [&](const flow::LateChange& other) {
    return other.kind == flow::LateChange::Kind::Status && other.api == change.api;
  });
}

void inspectOne(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const flow::LateChange& change : outcome.late) {
    if (change.kind != flow::LateChange::Kind::Field || setsStatus(outcome, change) ||
        !hasNoEffect(handler, outcome, change)) {
      continue;
    }
    Finding& finding = findings.report(
        handler,
        outcome,
        base::cat(change.field.empty() ? std::string("a header field") : change.field,
                  " is set after the response was sent: it has no effect"));
    finding.at = change.at;
    tellLateness(finding, outcome, change, "the response is sent here", "it is set here");
  }
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Outcome& outcome : handler.outcomes) {
    inspectOne(handler, outcome, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
