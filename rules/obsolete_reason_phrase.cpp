#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.1"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant reason phrase that a former RFC gave to the status code: "Request Entity Too Large" or "Payload Too
Large" for 413, "Request-URI Too Long" for 414, "Unprocessable Entity" for 422, "Moved Temporarily" for 302.

## Why

"The reason phrases listed here are only recommendations -- they can be replaced by local equivalents or left out
altogether without affecting the protocol" (RFC 9110, section 15.1). Nothing breaks, so the rule is off by default:
it is for those who want their logs and documentation to use the words of today.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE,
                                "Request Entity Too Large");  // finding: obsolete-reason-phrase
    response.send() << "too large";
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
    response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Content Too Large");
    response.send() << "too large";
  }
};
```

## When it stays silent

- The phrase is the present one, or a text of the project's own.
- The phrase comes from the framework.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const http::StatusCode* row =
      isConstant(outcome.status) ? http::find(outcome.status.code()) : nullptr;
  const flow::Reason& reason = outcome.reason;
  if (row == nullptr || !reason.isLiteral || reason.origin.foreign || !reason.origin.isKnown()) {
    return;
  }
  const auto isIt = [&](std::string_view phrase) {
    return base::lowerCase(phrase) == base::lowerCase(reason.literal);
  };
  if (!isIt(row->phrase) && std::ranges::any_of(row->otherPhrases, isIt)) {
    Finding& finding = findings.report(
        handler,
        outcome,
        base::cat(
            "\"", reason.literal, "\" is a former reason phrase of ", http::describe(row->code)));
    finding.at = reason.origin;
  }
}

}  // namespace

extern constexpr Rule ObsoleteReasonPhrase{
    .id = "obsolete-reason-phrase",
    .summary = "the reason phrase is one of a former RFC",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::VeryHigh,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
