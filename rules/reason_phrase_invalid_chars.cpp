#include "rules/rule.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A reason phrase with a line break or another control character, or with letters beyond ASCII, which is a note.
And a phrase that is made of a parameter or of the content of the request, which may bring a line break.

## Why

The grammar is `reason-phrase = 1*( HTAB / SP / VCHAR / obs-text )` (RFC 9112, section 4). A line break ends the
status line, and what follows becomes a field of the response: whoever chooses the text chooses fields, cookies
or a whole second response. Bytes beyond ASCII (obs-text) have no encoding that recipients agree on.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST,
                                "bad name\nand no mail");  // finding: reason-phrase-invalid-chars
    response.setContentType("text/plain");
    response.send() << "bad name, and no mail";
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    response.setContentType("text/plain");
    response.send() << "bad name, and no mail";
  }
};
```

## When it stays silent

- The phrase is not known, and not made of a parameter or of the content of the request.
- The data of the request went through code that is not known, or became a number on the way.
- Header fields of the request: they have no line breaks.
)md";

constexpr unsigned char Delete = 0x7F;

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < ' ' && c != '\t') || byte == Delete;
}

bool isBeyondAscii(char c) {
  return static_cast<unsigned char>(c) > Delete;
}

/// May what was decoded from the request bring a line break?
bool mayBringLineBreak(const flow::Provenance& from) {
  const bool isDecoded =
      from.source == flow::Source::RequestParameter || from.source == flow::Source::RequestContent;
  return isDecoded && !from.throughUnknown && !from.givenRequest &&
         !from.callee.starts_with("std::");
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Reason& reason = outcome.reason;
  if (reason.present != flow::Known::Yes || !reason.origin.isKnown() || reason.origin.foreign) {
    return;
  }
  const bool breaks = std::ranges::any_of(reason.literal, isControl);
  const bool isTainted = !reason.isLiteral && std::ranges::any_of(reason.from, mayBringLineBreak);
  const bool isForeign = std::ranges::any_of(reason.literal, isBeyondAscii);
  if (!breaks && !isTainted && !isForeign) {
    return;
  }
  Finding& finding = findings.report(
      handler,
      outcome,
      breaks      ? "the reason phrase has a control character"
      : isTainted ? "the reason phrase holds data of the request, which may have line breaks"
                  : "the reason phrase has letters beyond ASCII");
  finding.at = reason.origin;
  finding.severity = breaks || isTainted ? Severity::Warning : Severity::Note;
}

}  // namespace

extern constexpr Rule ReasonPhraseInvalidChars{
    .id = "reason-phrase-invalid-chars",
    .summary = "the reason phrase has a character that ends the status line or is not allowed",
    .group = Group::Registry,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
