#include "rules/registry_state.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.7"},
    {"RFC 9110", "15.5.19"},
};
constexpr int Guards[] = {306, 418};

bool isNoJoke(const flow::Handler& handler, const flow::Outcome& outcome) {
  constexpr std::array Words = {"teapot", "coffee", "tea/", "htcpcp", "brew"};
  const std::string text = base::lowerCase(
      base::cat(handler.path, "/", handler.name, "/", outcome.content.literal, "/"));
  return outcome.status.isExactly(306) ||
         std::ranges::none_of(Words, [&](const char* word) { return text.contains(word); });
}

constexpr http::Registration States[] = {http::Registration::Unused};

constexpr RegistryState Row{
    .states = States, .clause = "is reserved and has no meaning", .applies = &isNoJoke};

constexpr std::string_view Documentation = R"md(
## What it reports

The status codes 306 and, as a note, 418.

## Why

306 "was defined in a previous version of this specification, is no longer used, and the code is reserved" (RFC
9110, section 15.4.7). 418 is known from an April Fools' joke and "has been deployed as a joke often enough for
the code to be unusable for any future use" (section 15.5.19): no client knows what to make of it. A request
that is refused is 403 (Forbidden) or 429 (Too Many Requests).

## Example

```cpp
bool isRobot(const std::string& agent);

void addRoutes(httplib::Server& server) {
  server.Get("/prices", [](const httplib::Request& req, httplib::Response& res) {
    if (isRobot(req.get_header_value("User-Agent"))) {
      res.status = 418;  // finding: reserved-status
    }
  });
}
```

## Instead

```cpp
bool isRobot(const std::string& agent);

void addRoutes(httplib::Server& server) {
  server.Get("/prices", [](const httplib::Request& req, httplib::Response& res) {
    if (isRobot(req.get_header_value("User-Agent"))) {
      res.status = 403;
    }
  });
}
```

## When it stays silent

- 418 where the path, the handler or the content speaks of a teapot, coffee or tea: a joke.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule ReservedStatus{
    .id = "reserved-status",
    .summary = "the status code is reserved",
    .group = Group::Registry,
    .severity = Severity::Warning,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  Finding* finding = reportRegistryState(handler, outcome, Row, findings);
  if (finding != nullptr && outcome.status.isExactly(418)) {
    finding->severity = Severity::Note;
  }
}

}  // namespace
}  // namespace status_lint::rules
