#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.6.3"},
    {"RFC 9205", "4.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code of another server's answer becomes that of the response, where a test has found it to be one of failure
and the content is the server's own: the answer as such is not passed on.

## Why

The other server's status code speaks of the request that this server made: its key has run out (401), its path is wrong
(404), it asked too often (429). Sent on, it tells the client that *its* request was at fault (RFC 9205, section 4.6).
For a failed call 502 (Bad Gateway) is meant (RFC 9110, section 15.6.3).

## Example

```cpp
#include <cpr/cpr.h>

void addRoutes(httplib::Server& server) {
  server.Get("/forecast", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      res.status = static_cast<int>(answer.status_code);  // finding: upstream-status-leak
      res.set_content("no forecast", "text/plain");
      return;
    }
    res.set_content(answer.text, "application/json");
  });
}
```

## Instead

```cpp
#include <cpr/cpr.h>

void addRoutes(httplib::Server& server) {
  server.Get("/forecast", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      res.status = 502;
      res.set_content("no forecast", "text/plain");
      return;
    }
    res.set_content(answer.text, "application/json");
  });
}
```

## When it stays silent

- A gateway or proxy: the handler takes any path, or passes content of the answer on.
- The request chose the path of the call, or its content goes along: the failure may be the client's.
- No test has looked at the status code, or it was found to be one of success.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UpstreamStatusLeak{
    .id = "upstream-status-leak",
    .summary = "the status code of a failed call becomes that of the response",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isOwnCall(const flow::Provenance& from) {
  return from.source == flow::Source::Upstream && !from.givenRequest;
}

bool isProxy(const flow::Handler& handler) {
  return handler.kind != flow::HandlerKind::Route || handler.path.contains('*') ||
         handler.path.contains("path");
}

/// Was the status code of the answer found not to be that of success?
bool isFailure(const flow::Guard& guard) {
  const bool isRead = !guard.reads.empty() && std::ranges::all_of(guard.reads, isOwnCall);
  if (!isRead || guard.comparedNumber.size() != 1) {
    return false;
  }
  const auto number = static_cast<int>(guard.comparedNumber.front());
  if (isEquality(guard)) {
    return (number == http::status::Ok && !guard.holds) || (http::isError(number) && guard.holds);
  }
  const bool isAbove = guard.subject.contains(" >= ") || guard.subject.contains(" > ");
  return number >= http::status::MultipleChoices - 1 &&
         number <= http::status::InternalServerError && isAbove && guard.textHolds;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isForwarded = status.kind == flow::Status::Kind::Set && status.codes.empty() &&
                           !status.from.empty() && std::ranges::all_of(status.from, isOwnCall);
  const bool hasOwnContent =
      outcome.content.present == flow::Known::No || outcome.content.isLiteral;
  if (!isForwarded || !isSettled(outcome) || !hasOwnContent || isProxy(handler) ||
      std::ranges::none_of(outcome.guards, isFailure)) {
    return;
  }
  findings.report(
      handler,
      outcome,
      base::cat("the status code that another server gave to this one's request becomes "
                "that of the response; ",
                http::describe(http::status::BadGateway),
                " says that the call failed"));
}

}  // namespace
}  // namespace status_lint::rules
