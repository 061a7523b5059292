#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/model/situations.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A `switch` that turns the errors of an enumeration into status codes, and leaves out one whose name tells of another
code than the one that all the others get: `NotFound` without a label, where the rest is 500.

## Why

The 5xx class says that the server failed, and 4xx that the client did (RFC 9110, sections 15.5 and 15.6). An enumerator
that was added later and has no label gets what stands in `default:` or behind the `switch`, and nobody notices. Where
that is a success, clients take the error for one, which is a warning.

## Example

```cpp
#include <httplib.h>

enum class Error { Malformed, NotFound, AlreadyExists, Storage };

int statusOf(Error error) {
  switch (error) {  // finding: unmapped-error-code
  case Error::Malformed: return 400;
  case Error::NotFound: return 404;
  default: return 500;
  }
}

void answer(httplib::Response& res, Error error) {
  res.status = statusOf(error);
}
```

## Instead

```cpp
#include <httplib.h>

enum class Error { Malformed, NotFound, AlreadyExists, Storage };

int statusOf(Error error) {
  switch (error) {
  case Error::Malformed: return 400;
  case Error::NotFound: return 404;
  case Error::AlreadyExists: return 409;
  case Error::Storage: return 500;
  }
  return 500;
}

void answer(httplib::Response& res, Error error) {
  res.status = statusOf(error);
}
```

## When it stays silent

- The name of what is left out says nothing, or the code that it gets is right for it.
- A comment stands beside `default:`: somebody thought of it.
- Some label chooses no status code, or several.
)md";

void inspect(const flow::Server& server, Findings& findings);

}  // namespace

extern constexpr Rule UnmappedErrorCode{
    .id = "unmapped-error-code",
    .summary = "an error has no status code of its own and gets a wrong one",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// What an enumerator tells of, by its name, where `code` is wrong for that; or null.
const model::Situation* wrongFor(const std::string& enumerator, int code) {
  const std::vector<std::string> words = base::wordsOf(enumerator);
  for (const model::Situation& situation : model::shippedSituations()) {
    const bool isNamed = std::ranges::any_of(situation.exceptionWords, [&](const auto& each) {
      return base::containsWords(words, each);
    });
    if (isNamed) {
      const bool isWrong = !http::isError(code) || situation.fit(code) == model::Fit::Wrong;
      return isWrong ? &situation : nullptr;
    }
  }
  return nullptr;
}

void inspect(const flow::Server& server, Findings& findings) {
  for (const flow::PartialMap& map : server.maps) {
    const bool mapsErrors = std::ranges::any_of(map.codes, http::isError);
    const auto found = std::ranges::find_if(
        map.missing, [&](const std::string& name) { return wrongFor(name, map.other) != nullptr; });
    if (!mapsErrors || map.isCommented || found == map.missing.end()) {
      continue;
    }
    const model::Situation& situation = *wrongFor(*found, map.other);
    Finding& finding = findings.report(map.at,
                                       base::cat("`",
                                                 *found,
                                                 "` has no label and gets ",
                                                 http::describe(map.other),
                                                 "; its name tells of ",
                                                 situation.means,
                                                 ", which is ",
                                                 http::describe(situation.best.front())));
    finding.severity = http::isError(map.other) ? Severity::Note : Severity::Warning;
    finding.statusCode = map.other;
    finding.steps.push_back({map.otherAt, "what has no label gets it here"});
  }
}

}  // namespace
}  // namespace status_lint::rules
