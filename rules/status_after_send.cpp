#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/sending.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "2.1"},
    {"RFC 9112", "4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that is set after the response was sent, or after its header section was.

## Why

The status line is the first line of a response (RFC 9112, sections 2.1 and 4): it is on the wire when the header
section is sent. What is set later has no effect, and the client is told something else.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

bool save(std::istream& content);

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    if (!save(request.stream())) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: status-after-send
      out << "not saved";
    }
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

bool save(std::istream& content);

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!save(request.stream())) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
      response.send() << "not saved";
      return;
    }
    response.send();
  }
};
```

## When it stays silent

- On some path the same statement runs before the response is sent.
- The response is sent again afterwards: `response-sent-twice` or `missing-return-after-error` reports that.
- The status code is the one that was sent.
- An exception or a loop lies between the two, or the response went on to code that is not known.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule StatusAfterSend{
    .id = "status-after-send",
    .summary = "a status code is set after the response was sent",
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

bool isMistake(const flow::Handler& handler,
               const flow::Outcome& outcome,
               const flow::LateChange& change) {
  return change.kind == flow::LateChange::Kind::Status && hasNoEffect(handler, outcome, change) &&
         !(isConstant(change.status) && outcome.status.isKnown() &&
           change.status.code() == outcome.status.code());
}

void inspectOne(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const flow::LateChange& change : outcome.late) {
    if (!isMistake(handler, outcome, change)) {
      continue;
    }
    const std::string late = isConstant(change.status) ? http::describe(change.status.code())
                                                       : std::string("the status code");
    const std::string sent = outcome.status.isKnown() ? http::describe(outcome.status.code())
                                                      : std::string("the response");
    Finding& finding = findings.report(
        handler, outcome, base::cat(late, " is set after ", sent, " was sent: it has no effect"));
    finding.at = change.at;
    finding.statusCode = change.status.code();
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
