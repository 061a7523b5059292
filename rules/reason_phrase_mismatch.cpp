#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.1"},
    {"RFC 9112", "4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant reason phrase that belongs to another status code: "Forbidden" with 404, "OK" with 400.

## Why

The phrase describes the status code (RFC 9112, section 4) and may be any text, but software acts on the number alone.
Where the phrase is that of another code, one of the two is a mistake: what people read in a log is not what clients do.

## Example

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class FileHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "Forbidden");  // finding: reason-phrase-mismatch
    response.send() << "no";
  }
};
```

## Instead

```cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class FileHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPResponse::HTTP_FORBIDDEN, "Forbidden");
    response.send() << "no";
  }
};
```

## When it stays silent

- The phrase is a text of the project's own, translated, or put together.
- The phrase is a former one of the same code ("Request Entity Too Large" for 413).
- The status code is computed or forwarded.
)md";

bool isPhraseOf(const http::StatusCode& row, std::string_view text) {
  const auto isIt = [&](std::string_view phrase) {
    return base::lowerCase(phrase) == base::lowerCase(base::trim(text));
  };
  return isIt(row.phrase) || std::ranges::any_of(row.otherPhrases, isIt);
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Reason& reason = outcome.reason;
  const http::StatusCode* own =
      isConstant(outcome.status) ? http::find(outcome.status.code()) : nullptr;
  const http::StatusCode* named = reason.present == flow::Known::Yes && reason.isLiteral &&
                                          reason.origin.isKnown() && !reason.origin.foreign
                                      ? http::findByPhrase(reason.literal)
                                      : nullptr;
  if (own == nullptr || named == nullptr || own == named || isPhraseOf(*own, reason.literal)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat("the reason phrase \"",
                                               base::trim(reason.literal),
                                               "\" is that of ",
                                               http::describe(named->code),
                                               ", and the status code is ",
                                               http::describe(own->code)));
  finding.at = reason.origin;
}

}  // namespace

extern constexpr Rule ReasonPhraseMismatch{
    .id = "reason-phrase-mismatch",
    .summary = "the reason phrase belongs to another status code",
    .group = Group::Project,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
