#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "3.3"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A path through a handler that ends without sending the response, with a framework that leaves the sending to the
handler.

## Why

A request is answered with a response (RFC 9110, sections 3.3 and 15). If nothing is sent, the client waits until
one of the two sides gives up, and a status code that was set is never seen.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class HelloHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() != HTTPRequest::HTTP_GET) {
      response.set("Allow", "GET");
      response.setStatus(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);  // finding: no-response-on-path
      return;
    }
    response.send() << "hello";
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
    if (request.getMethod() != HTTPRequest::HTTP_GET) {
      response.set("Allow", "GET");
      response.setStatus(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
      response.send();
      return;
    }
    response.send() << "hello";
  }
};
```

## When it stays silent

- The framework sends when the handler returns, or answers by itself what is thrown.
- The response, the request or a callback that holds the response went on to code that is not known, or is stored.
- The handler asks whether the response was sent.
- The path skips a `switch` over enumerators, which may name all of them.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule NoResponseOnPath{
    .id = "no-response-on-path",
    .summary = "a path ends without sending the response",
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

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (outcome.ending != flow::Ending::NotAnswered || handler.requestEscapes ||
      !handler.isComplete) {
    return;
  }
  if (isConstant(outcome.status)) {
    findings.report(handler,
                    outcome,
                    base::cat(http::describe(outcome.status.code()),
                              " is set, but nothing sends the response on this path"));
    return;
  }
  Finding& finding =
      findings.report(handler, outcome, "nothing sends the response on the path that ends here");
  finding.at = outcome.end;
}

}  // namespace
}  // namespace status_lint::rules
