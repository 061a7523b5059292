#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 4918", "13"}, {"RFC 9110", "15.3.1"}};

constexpr int Guards[] = {http::status::Ok};

constexpr std::string_view Documentation = R"md(
## What it reports

200 (OK), chosen or left to the default, after a catch clause that goes on, with content that is made of a list of
what has failed (`failed`, `failures`, `errors`, `rejected`).

## Why

A client that goes by the status code takes the whole for done. 207 (Multi-Status, RFC 4918, section 13) says that
the content holds a status for each part.

## Example

```cpp
void importRow(const std::string& row);

void addRoutes(httplib::Server& server) {
  server.Post("/rows", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error&) {
        failed.push_back(row);
      }
    }
    res.status = 200;  // finding: partial-result-as-200
    res.set_content(failed.dump(), "application/json");
  });
}
```

## Instead

```cpp
void importRow(const std::string& row);

void addRoutes(httplib::Server& server) {
  server.Post("/rows", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error&) {
        failed.push_back(row);
      }
    }
    res.status = 207;
    res.set_content(failed.dump(), "application/json");
  });
}
```

## When it stays silent

- It is off by default.
- A test of the list decides about the status code.
- The content does not tell of the parts that failed, as far as the text shows.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PartialResultAs200{
    .id = "partial-result-as-200",
    .summary = "200 (OK) answers for several parts of which some have failed",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Low,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

constexpr std::string_view Lists[] = {"errors", "failed", "failures", "rejected"};

/// The list of failures that the text speaks of, or empty.
std::string_view listIn(std::string_view text) {
  const auto isNamed = [&](std::string_view name) {
    const std::size_t at = text.find(name);
    const auto isLetter = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    return at != std::string_view::npos && (at == 0 || !isLetter(text[at - 1]));
  };
  const auto* const found = std::ranges::find_if(Lists, isNamed);
  return found != std::end(Lists) ? *found : std::string_view();
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const std::string_view list = listIn(outcome.content.origin.text);
  const auto goesOn = [](const flow::Caught& caught) {
    return !caught.drops;
  };
  const auto asks = [&](const flow::Outcome& other) {
    return std::ranges::any_of(
        other.guards, [&](const flow::Guard& guard) { return guard.subject.contains(list); });
  };
  if (!outcome.status.isKnown() || outcome.status.code() != http::status::Ok || list.empty() ||
      !isSettled(outcome) || std::ranges::none_of(outcome.caught, goesOn) ||
      outcome.content.present != flow::Known::Yes || std::ranges::any_of(handler.outcomes, asks) ||
      std::ranges::any_of(outcome.guards, &flow::Guard::insideCatch)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers for all parts, but `",
                                               list,
                                               "` tells of some that have failed; ",
                                               http::describe(http::status::MultiStatus),
                                               " says that they differ"));
  if (!isConstant(outcome.status)) {
    finding.at = outcome.content.origin;
  }
}

}  // namespace
}  // namespace status_lint::rules
