#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/sending.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "2.1"},
    {"RFC 9112", "8"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A catch clause that sets an error status code for what fails while the content is being sent: the header section,
and the status code with it, is on the wire by then.

## Why

The status line is the first line of a response (RFC 9112, section 2.1). The client is told of success and gets
content that ends too early, with the text of the error in it as a rule. A response that cannot be completed has to
be recognised as incomplete (RFC 9112, section 8): close the connection before the content ends, or do all that may
fail before the first byte is sent.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

std::string nextRow();

class ExportHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      out << nextRow();
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: exception-after-headers
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

std::string nextRow();

class ExportHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    try {
      const std::string row = nextRow();
      response.send() << row;
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
      response.send();
    }
  }
};
```

## When it stays silent

- What is thrown before the response begins reaches the same clause: there the status code takes effect.
- The handler asks whether the response was sent.
- The clause closes the connection, or only logs.
- The later status code is no error, or not constant.
- The response went on to code that is not known.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule ExceptionAfterHeaders{
    .id = "exception-after-headers",
    .summary = "a catch clause sets an error status code after the response has begun",
    .group = Group::Protocol,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  for (const flow::LateChange& change : outcome.late) {
    const bool isError = change.kind == flow::LateChange::Kind::Status &&
                         isConstant(change.status) && http::isError(change.status.code());
    if (!isError || !change.leftByException || !isSettled(outcome) || outcome.caught.empty() ||
        !isNeverInTime(handler, change)) {
      continue;
    }
    Finding& finding =
        findings.report(handler,
                        outcome,
                        base::cat(http::describe(change.status.code()),
                                  " is set for an exception after the response was begun: it does "
                                  "not reach the client"));
    finding.at = change.at;
    finding.statusCode = change.status.code();
    tellLateness(finding, outcome, change, "the response is begun here", "it is set here");
  }
}

}  // namespace
}  // namespace status_lint::rules
