#include "rules/majority.h"
#include "rules/message_text.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <string>
#include <utility>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9205", "4.6"},
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

An error response whose text is sent with another status code at most other places: "user not found" with 404 twice,
and once with 400. Upper and lower case, punctuation and the JSON around the text make no difference.

## Why

Clients, caches and intermediaries act on the status code, so an application should use each in one sense
(RFC 9205, section 4.6). Where people read the same words, software should read the same code.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      res.set_content("The id is missing", "text/plain");
    }
  });
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      res.set_content("the id is missing", "text/plain");
    }
  });
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 404;  // finding: inconsistent-message-status
      res.set_content("the id is missing.", "text/plain");
    }
  });
}
```

## Instead

```cpp
void refuse(httplib::Response& res) {
  res.status = 400;  // one place
  res.set_content("the id is missing", "text/plain");
}

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      refuse(res);
    }
  });
}
```

## When it stays silent

- No status code has two thirds of the places with the text, and two at least.
- The text has fewer than two words, or says no more than that there was an error ("an error occurred").
- The text is the phrase of the status code that goes with it.
- The text is put together from parts that are not constant.
- 400, 409 or 422 instead of 404 where the request has content: what that refers to is missing, not the resource.
)md";

void inspect(const flow::Server& server, Findings& findings) {
  std::vector<Choice> choices;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      std::string text = isOwnError(outcome) ? messageOf(outcome) : std::string();
      const http::StatusCode* named = http::findByPhrase(text);
      if (!text.empty() && (named == nullptr || named->code != outcome.status.code())) {
        choices.push_back(
            {std::move(text), outcome.status.code(), outcome.status.origin, &handler, &outcome});
      }
    }
  }
  for (const OddChoice& odd : oddChoices(choices)) {
    if (mayMeanReference(odd)) {
      continue;
    }
    const std::string usual = http::describe(odd.usual);
    Finding& finding = reportOdd(findings,
                                 odd,
                                 base::cat("\"",
                                           odd.choice.key,
                                           "\" is sent with ",
                                           http::describe(odd.choice.value),
                                           ", and with ",
                                           usual,
                                           " at ",
                                           shareOf(odd)),
                                 base::cat("the same text is sent with ", usual));
    finding.evidence = odd.choice.key;
  }
}

}  // namespace

extern constexpr Rule InconsistentMessageStatus{
    .id = "inconsistent-message-status",
    .summary = "an error text is sent with another status code than elsewhere",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
