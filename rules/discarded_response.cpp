#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response object that is made and given a status code, and then dropped: nothing sends it, gives it back, reads
it or hands it on. Also a call whose result is such a response when nobody takes it.

## Why

The status code that describes the result of the request (RFC 9110, section 15) is chosen and never sent. The
handler goes on as if all were well, and another status code goes out. A `return` or an assignment is missing.

## Example

```cpp
httplib::Response refusal(const std::string& text) {
  httplib::Response out;
  out.status = 403;
  out.set_content(text, "text/plain");
  return out;
}

void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "admin") {
      refusal("for administrators only");  // finding: discarded-response
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
httplib::Response refusal(const std::string& text) {
  httplib::Response out;
  out.status = 403;
  out.set_content(text, "text/plain");
  return out;
}

void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "admin") {
      res = refusal("for administrators only");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- On some path the response is sent, returned, assigned, read, captured, or given to a function.
- It leaves the function by an exception only.
- No status code was set on it.
- It is the response of the framework, or a copy of that (`status-set-on-copy`).
)md";

void inspect(const flow::Handler& handler, Findings& findings);

}  // namespace

extern constexpr Rule DiscardedResponse{
    .id = "discarded-response",
    .summary = "a response is made and dropped without being sent",
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

std::string describe(const flow::Status& status) {
  return isConstant(status) ? base::cat("the response with ", http::describe(status.code()))
                            : std::string("the response");
}

void inspect(const flow::Handler& handler, Findings& findings) {
  for (const flow::Unsent& unsent : handler.unsent) {
    const bool isResult = unsent.droppedAt.isKnown();
    if (!handler.isComplete || (unsent.isCopy && !isResult)) {
      continue;
    }
    const flow::Status& status = unsent.status;
    Finding& finding = findings.report(
        isResult ? unsent.droppedAt : status.origin,
        base::cat(describe(status),
                  isResult ? " that this call gives back is dropped" : " is made and never sent"));
    finding.handler = handler.name;
    finding.statusCode = status.code();
    finding.steps.push_back({status.setter, "the status code is set here"});
    if (isResult) {
      finding.steps.push_back({unsent.droppedAt, "nobody takes the response here"});
    }
  }
}

}  // namespace
}  // namespace status_lint::rules
