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
    {"RFC 9110", "15.5.5"},
    {"RFC 9110", "15.5.11"},
};

constexpr int Guards[] = {http::status::Gone};

constexpr std::string_view Documentation = R"md(
## What it reports

410 (Gone) where a look-up found nothing, and nothing shows that there ever was something.

## Why

410 says that the resource "is no longer available at the origin server and that this condition is likely to be
permanent". "If the origin server does not know, or has no facility to determine, whether or not the condition is
permanent, the status code 404 (Not Found) ought to be used instead" (RFC 9110, section 15.5.11). Search engines and
caches drop what is gone, and 410 is stored by caches as it is.

## Example

```cpp
#include <map>

std::map<std::string, std::string> notes;

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 410;  // finding: gone-without-knowledge
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## Instead

```cpp
#include <map>

std::map<std::string, std::string> notes;

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 404;
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## When it stays silent

- A test or the content speaks of what was deleted, has expired, was archived or retired.
- An endpoint that always answers 410: it was retired.
- The look-up is one of what is known to be gone, or of a function that is not known.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule GoneWithoutKnowledge{
    .id = "gone-without-knowledge",
    .summary = "410 (Gone) where a look-up found nothing",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// What says that there was something once: each as the beginning of a word.
constexpr std::string_view Past[] = {
    "delet",  "remov",   "tomb", "expir", "gone",      "retir",   "archiv", "former",
    "revok",  "obsol",   "purg", "evict", "old",       "past",    "histor", "complet",
    "finish", "session", "job",  "ttl",   "no longer", "deprecat"};

bool speaksOfPast(std::string_view text) {
  const std::string lower = base::lowerCase(text);
  return std::ranges::any_of(Past, [&](std::string_view word) { return lower.contains(word); });
}

/// Did a look-up in a container find nothing?
bool isMiss(const flow::Guard& guard) {
  return guard.calleeSpeaksOf == "lookup" &&
         (guard.testsAbsence || (guard.subject.contains(". end ( )") && guard.holds));
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Guard* test = decidingTest(outcome);
  if (!outcome.status.isExactly(http::status::Gone) || test == nullptr ||
      !mayAnswer(handler, outcome) || !isMiss(*test)) {
    return;
  }
  const bool isKnown = std::ranges::any_of(
      outcome.guards, [](const flow::Guard& guard) { return speaksOfPast(guard.subject); });
  if (isKnown || speaksOfPast(handler.path) || speaksOfPast(outcome.content.literal) ||
      (outcome.content.present != flow::Known::No && !outcome.content.isLiteral)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that there was something: ",
                                               describeTest(*test),
                                               "; ",
                                               http::describe(http::status::NotFound),
                                               " does not"));
  offerStatus(finding, outcome.status, http::status::NotFound);
}

}  // namespace
}  // namespace status_lint::rules
