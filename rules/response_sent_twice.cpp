#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/sending.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A call that sends a response which was sent before on the same path. Where an error is sent in a branch and the
handler goes on, `missing-return-after-error` reports the branch in its place.

## Why

A request gets exactly one final response (RFC 9110, section 15). Depending on the framework the second call
throws, is ignored, or writes a second response that the client takes for the answer to its next request.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class HelloHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.send();
    }
    response.sendBuffer("hello", 5);  // finding: response-sent-twice
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class HelloHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.send();
    } else {
      response.sendBuffer("hello", 5);
    }
  }
};
```

## When it stays silent

- On some path each of the two calls is the only one: what keeps them apart may not be visible.
- The first one is an interim response.
- An exception or a loop lies between the two, or the handler asks whether it has sent.
- One of them runs in a callback, or the response went on to code that is not known.
- The framework sends when the handler returns.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule ResponseSentTwice{
    .id = "response-sent-twice",
    .summary = "a response is sent that was sent before",
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

bool isInterim(const flow::Status& status) {
  return status.isKnown() && !http::isFinal(status.code());
}

void inspectOne(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const flow::LateChange& change : outcome.late) {
    if (isInterim(outcome.status) || !isSecondSend(handler, change) ||
        isMissingReturn(handler, outcome, change)) {
      continue;
    }
    const std::string what = outcome.status.isKnown() ? http::describe(outcome.status.code())
                                                      : std::string("the response");
    Finding& finding =
        findings.report(handler, outcome, base::cat("this sends again after ", what, " was sent"));
    finding.at = change.at;
    tellLateness(finding, outcome, change, "the response is sent here", "it is sent again here");
    break;  // a third call follows from the second
  }
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Outcome& outcome : handler.outcomes) {
    inspectOne(handler, outcome, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
