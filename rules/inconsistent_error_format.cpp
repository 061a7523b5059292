#include "rules/majority.h"
#include "tool/base/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9457", "3"},
    {"RFC 9110", "15.5"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

An error response with plain text where most of the server's error responses have JSON, or the reverse.

## Why

A response with an error should explain it in its content (RFC 9110, section 15.5), and a client that parses those
explanations needs them in one format; RFC 9457 has one for all APIs. Some servers mean to have several, so the rule
is off by default.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"error\": \"no such user\"}", "application/json");
  });
  server.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"error\": \"no such order\"}", "application/json");
  });
  server.Get("/notes", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;  // finding: inconsistent-error-format
    res.set_content("no such note", "text/plain");
  });
}
```

## Instead

```cpp
void refuse(httplib::Response& res, const std::string& text) {
  res.status = 404;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}
```

## When it stays silent

- Neither format has two thirds of the places that send an error, and two at least.
- The media type is neither JSON nor plain text (HTML pages are for people), or not known.
- The error is sent by the framework, without content, or by another server object.
)md";

enum Format : int { Json, Text };

std::string_view nameOf(int format) {
  return format == Json ? "JSON" : "plain text";
}

void inspect(const flow::Server& server, Findings& findings) {
  std::vector<Choice> choices;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const std::string& type = outcome.content.mediaType;
      const bool isJson = type.ends_with("/json") || type.ends_with("+json");
      if (isOwnError(outcome) && outcome.content.present == flow::Known::Yes &&
          (isJson || type == "text/plain")) {
        choices.push_back({base::cat(handler.framework, " ", handler.server),
                           isJson ? Json : Text,
                           outcome.status.origin,
                           &handler,
                           &outcome});
      }
    }
  }
  for (const OddChoice& odd : oddChoices(choices)) {
    reportOdd(findings,
              odd,
              base::cat("the error is told in ",
                        nameOf(odd.choice.value),
                        ", and in ",
                        nameOf(odd.usual),
                        " at ",
                        shareOf(odd)),
              base::cat("an error is told in ", nameOf(odd.usual)));
  }
}

}  // namespace

extern constexpr Rule InconsistentErrorFormat{
    .id = "inconsistent-error-format",
    .summary = "error responses are partly JSON, partly plain text",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
