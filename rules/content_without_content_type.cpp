#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "8.3"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with content for which neither code nor the framework sets Content-Type.

## Why

"A sender that generates a message containing content SHOULD generate a Content-Type header field in that message
unless the intended media type of the enclosed representation is unknown to the sender" (RFC 9110, section 8.3).
Without it "the recipient MAY either assume a media type of "application/octet-stream" or examine the data to
determine its type": a browser offers a download, or guesses, and may run as a page what was meant as text. It is a
note, since programs that know what they asked for do not look.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UserHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_OK);
    response.send() << "{}";  // finding: content-without-content-type
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UserHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_OK);
    response.setContentType("application/json");
    response.send() << "{}";
  }
};
```

## When it stays silent

- The framework gives content a type of its own (text/plain, text/html).
- Middleware or an after handler adds the field.
- The response may have no content, or cannot have any.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = knownCode(handler, outcome);
  const flow::Content& content = outcome.content;
  const std::string method = outcome.methods.size() == 1 ? outcome.methods.front() : "";
  if (code == 0 || !http::mayHaveContent(code, method) || !isSettled(outcome) ||
      content.present != flow::Known::Yes || content.dropped || content.throws ||
      content.origin.foreign || !content.origin.isKnown() ||
      outcome.isSentWith("content-type") != flow::Known::No) {
    return;
  }
  Finding& finding = findings.report(
      handler,
      outcome,
      base::cat(http::describe(code), " response has content and no Content-Type field"));
  finding.at = content.origin;
}

}  // namespace

extern constexpr Rule ContentWithoutContentType{
    .id = "content-without-content-type",
    .summary = "content is sent without a Content-Type field",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
