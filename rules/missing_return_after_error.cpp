#include "rules/outcome_facts.h"
#include "rules/replaced_content.h"
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

An error that is answered in a branch, and code after the branch that goes on with the same response: it sends
again or sets another status code, or it replaces the content while the status code of the error stays. The
latter is a warning.

## Why

A request gets exactly one final response (RFC 9110, section 15). What follows the error was written for requests
that are in order: it runs for this one too, changes what it should not change, and its answer is lost, is
appended to the first one, or stands under the status code of the error. As a rule a `return` is missing.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class OrderHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentType() != "application/json") {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.send() << "JSON only";  // finding: missing-return-after-error
    }
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    response.send() << "thank you";
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class OrderHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentType() != "application/json") {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.send() << "JSON only";
      return;
    }
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    response.send() << "thank you";
  }
};
```

## When it stays silent

- On some path the error is all that is sent: a flag or an `else` keeps the rest from running.
- The handler only logs, cleans up or counts afterwards.
- An exception lies between the two, or a loop, or the handler asks whether it has sent.
- A later status code replaces the one of the error before anything is sent: `status-overwritten` reports that.
- The error is a default that stands under no condition.
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule MissingReturnAfterError{
    .id = "missing-return-after-error",
    .summary = "an error is answered, and the handler goes on to answer again",
    .group = Group::Protocol,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

std::string describeChange(const flow::LateChange& change) {
  return change.kind == flow::LateChange::Kind::Send
             ? std::string("sends again")
             : base::cat("sets ",
                         isConstant(change.status) ? http::describe(change.status.code())
                                                   : std::string("another status code"));
}

/// A send tells more than a status code that comes before it.
const flow::LateChange* missingReturn(const flow::Handler& handler, const flow::Outcome& outcome) {
  const flow::LateChange* found = nullptr;
  for (const flow::LateChange& change : outcome.late) {
    if (change.kind != flow::LateChange::Kind::Field && isMissingReturn(handler, outcome, change) &&
        (found == nullptr || change.kind == flow::LateChange::Kind::Send)) {
      found = &change;
      if (change.kind == flow::LateChange::Kind::Send) {
        break;
      }
    }
  }
  return found;
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Outcome& outcome : handler.outcomes) {
    if (const flow::LateChange* change = missingReturn(handler, outcome)) {
      Finding& finding = findings.report(handler,
                                         outcome,
                                         base::cat(http::describe(outcome.status.code()),
                                                   " is sent, then the handler ",
                                                   describeChange(*change)));
      finding.at = change->sentAt;
      offerReturn(finding, change->sentAt, change->at);
      tellLateness(finding, outcome, *change, "the error is sent here", "control goes on to here");
    }
    reportReplacedContent(handler, outcome, findings);
  }
}

}  // namespace
}  // namespace status_lint::rules
