#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.15"},
    {"RFC 9110", "15.5.14"},
};
constexpr int Guards[] = {http::status::UriTooLong};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 414 (URI Too Long) under conditions that look at the content, a field or a
parameter of the request, and not at its target.

## Why

414 "indicates that the server is refusing to service the request because the target URI is longer than the
server is willing to interpret" (RFC 9110, section 15.5.15). Content that is too long is 413 (Content Too
Large), a value that is too long 400 (Bad Request).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 414;  // finding: uri-too-long-misuse
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 413;
    }
  });
}
```

## When it stays silent

- A condition looks at the target, or speaks of a path, a query or a URI.
- No condition looks at the request.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule UriTooLongMisuse{
    .id = "uri-too-long-misuse",
    .summary = "a 414 (URI Too Long) response to something else than a long URI",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool speaksOfTarget(const flow::Guard& guard) {
  constexpr std::array Words = {"url", "uri", "target", "path", "query", "line"};
  const std::string text = base::lowerCase(guard.subject);
  return std::ranges::any_of(Words, [&](const char* word) { return text.contains(word); });
}

bool readsTarget(const flow::Guard& guard) {
  return std::ranges::any_of(guard.reads, [](const flow::Provenance& read) {
    return read.source == flow::Source::RequestPath || read.source == flow::Source::RequestOther ||
           read.source == flow::Source::Unknown;
  });
}

/// Is the innermost condition one of the content, a field or a parameter?
bool measuresSomethingElse(const flow::Outcome& outcome) {
  return !outcome.guards.empty() && !outcome.guards.back().reads.empty() &&
         std::ranges::none_of(outcome.guards,
                              [](const flow::Guard& guard) {
                                return speaksOfTarget(guard) || readsTarget(guard);
                              }) &&
         std::ranges::all_of(outcome.guards.back().reads, [](const flow::Provenance& read) {
           return read.source == flow::Source::RequestContent ||
                  read.source == flow::Source::RequestSize ||
                  read.source == flow::Source::RequestField;
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (outcome.status.isExactly(http::status::UriTooLong) && isSettled(outcome) &&
      measuresSomethingElse(outcome)) {
    Finding& finding = findings.report(
        handler, outcome, "414 (URI Too Long) response to something else than a long URI");
    offerStatus(finding, outcome.status, http::status::ContentTooLarge);
  }
}

}  // namespace
}  // namespace status_lint::rules
