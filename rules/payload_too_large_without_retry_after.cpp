#include "rules/required_field.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.14"},
    {"RFC 9110", "10.2.3"},
};
constexpr int Guards[] = {http::status::ContentTooLarge};

/// Does a condition speak of a limit that passes?
bool isTemporary(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  constexpr std::array Words = {"quota", "temporary", "temporarily", "daily", "hourly", "today"};
  return std::ranges::any_of(outcome.guards, [&](const flow::Guard& guard) {
    return std::ranges::any_of(guard.words, [&](const std::string& word) {
      return std::ranges::find(Words, base::lowerCase(word)) != Words.end();
    });
  });
}

constexpr RequiredField Row{
    .code = http::status::ContentTooLarge, .field = "Retry-After", .applies = &isTemporary};
constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 413 (Content Too Large) and without a Retry-After field, where the condition
speaks of a limit for a time: a quota, free space, a daily amount.

## Why

"If the condition is temporary, the server SHOULD generate a Retry-After header field to indicate that it is
temporary and after what time the client MAY try again" (RFC 9110, section 15.5.14). The rule is off by default:
whether a limit passes is seldom written in the code.

## Example

```cpp
std::size_t dailyQuotaLeft();

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > dailyQuotaLeft()) {
      res.status = 413;  // finding: payload-too-large-without-retry-after
    }
  });
}
```

## Instead

```cpp
std::size_t dailyQuotaLeft();

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > dailyQuotaLeft()) {
      res.status = 413;
      res.set_header("Retry-After", "3600");
    }
  });
}
```

## When it stays silent

- Nothing says that the limit passes.
- The status code is computed, forwarded, or only tested.
- The field is set by middleware, by an error handler of the server, or code that is not known may set it.
)md";

}  // namespace

extern constexpr Rule PayloadTooLargeWithoutRetryAfter{
    .id = "payload-too-large-without-retry-after",
    .summary =
        "a 413 (Content Too Large) response to a temporary limit does not say when to come back",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRequiredField<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
