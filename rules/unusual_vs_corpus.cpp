#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/situation.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code that real servers seldom choose where this happens: fewer than one in twenty of the places that were
counted in a set of open-source servers (`seen` in [the table of situations](../situations.md)) answer it so.

## Why

A code may be right by the book (RFC 9110, section 15) and still surprise clients, which were written against other
servers. It is no fault: the rule is off by default, and a note.

## Example

```cpp
#include <httplib.h>
#include <map>
#include <string>

void addRoutes(httplib::Server& server, std::map<std::string, std::string>& notes) {
  server.Get("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.path_params.at("id"));
    if (note == notes.end()) {
      res.status = 410;  // finding: unusual-vs-corpus
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## Instead

```cpp
#include <httplib.h>
#include <map>
#include <string>

void addRoutes(httplib::Server& server, std::map<std::string, std::string>& notes) {
  server.Get("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.path_params.at("id"));
    if (note == notes.end()) {
      res.status = 404;
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
```

## When it stays silent

- Fewer than fifteen places were counted for the situation.
- The evidence speaks of several situations, or of none for certain.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule UnusualVsCorpus{
    .id = "unusual-vs-corpus",
    .summary = "other servers seldom choose the status code where this happens",
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

namespace {

constexpr std::size_t FewestPlaces = 15;
constexpr std::size_t OneIn = 20;

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const model::Situation* situation = situationOf(handler, outcome, model::shippedSituations());
  if (situation == nullptr) {
    return;
  }
  std::size_t all = 0;
  std::pair<int, std::size_t> most;
  for (const auto& [code, places] : situation->seen) {
    all += places;
    most = places > most.second ? std::pair(code, places) : most;
  }
  const auto own = situation->seen.find(outcome.status.code());
  const std::size_t same = own != situation->seen.end() ? own->second : 0;
  if (all < FewestPlaces || same * OneIn >= all) {
    return;
  }
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(outcome.status.code()),
                            " answers ",
                            situation->means,
                            "; of ",
                            all,
                            " such places in real servers ",
                            same,
                            " do so, and ",
                            most.second,
                            " send ",
                            http::describe(most.first)));
}

}  // namespace
}  // namespace status_lint::rules
