#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9112", "4"},
    {"RFC 9205", "4.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response without content whose reason phrase is a text of the project's own, or is put together from data.

## Why

"A client SHOULD ignore the reason-phrase content because it is not a reliable channel for information (it might be
translated for a given locale, overwritten by intermediaries, or discarded when the message is forwarded via other
versions of HTTP)" (RFC 9112, section 4). HTTP/2 and HTTP/3 have no reason phrase at all: behind a modern proxy the
explanation is gone. It belongs into the content.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST,
                                "the name is missing");  // finding: reason-phrase-carries-data
    response.sendBuffer("", 0);
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
    response.send() << "the name is missing";
  }
};
```

## When it stays silent

- The response has content, or may have.
- The phrase belongs to the status code, or to another one.
- Where the phrase comes from is not known.
- The phrase is one word or two ("Created").
)md";

/// Is it a sentence of its own, and no name of a status code?
bool isSentence(std::string_view text) {
  return std::ranges::count(base::trim(text), ' ') >= 2 && http::findByPhrase(text) == nullptr;
}

/// Does it hold what an exception, the request or another source of data tells?
bool holdsData(const flow::Reason& reason) {
  return reason.callee.ends_with("::what") ||
         std::ranges::any_of(reason.from, [](const flow::Provenance& from) {
           return from.source != flow::Source::Unknown &&
                  from.source != flow::Source::Configuration && !from.throughUnknown;
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Reason& reason = outcome.reason;
  const bool tells =
      reason.isLiteral ? isSentence(reason.literal) : !reason.literal.empty() || holdsData(reason);
  if (reason.present != flow::Known::Yes || !tells || !reason.origin.isKnown() ||
      reason.origin.foreign || !isSettled(outcome) || knownCode(handler, outcome) == 0 ||
      outcome.content.present != flow::Known::No || outcome.content.filled) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat("the reason phrase of a ",
                                               http::describe(outcome.status.code()),
                                               " response tells what its content should"));
  finding.at = reason.origin;
}

}  // namespace

extern constexpr Rule ReasonPhraseCarriesData{
    .id = "reason-phrase-carries-data",
    .summary = "what went wrong stands in the reason phrase alone",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
