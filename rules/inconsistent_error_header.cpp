#include "rules/majority.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.2"},
    {"RFC 9110", "15.5.6"},
    {"RFC 9110", "10.2.3"},
    {"RFC 6585", "4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

An error response without a field that most responses with the same status code have: Retry-After with 429 and 503,
WWW-Authenticate with 401, Proxy-Authenticate with 407, Allow with 405, Upgrade with 426, Accept with 415.

## Why

401, 405, 407 and 426 must have their field (RFC 9110, sections 15.5.2, 15.5.6, 15.5.8 and 15.5.22), 429 and 503 may
tell when to come back (RFC 6585, section 4). Clients come to rely on a field that they mostly see.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "30");
  });
  server.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "30");
  });
  server.Get("/notes", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;  // finding: inconsistent-error-header
  });
}
```

## Instead

```cpp
void refuse(httplib::Response& res) {
  res.status = 503;  // one place for all routes
  res.set_header("Retry-After", "30");
}
```

## When it stays silent

- Less than two thirds of the places have the field, or fewer than two.
- Code that is not known, or the server, may add the field.
- One helper answers now with the field, now without it.
)md";

struct Row {
  int code;
  std::string_view field;
  std::string_view name;
};

constexpr Row Rows[] = {
    {http::status::Unauthorized, "www-authenticate", "WWW-Authenticate"},
    {http::status::MethodNotAllowed, "allow", "Allow"},
    {http::status::ProxyAuthenticationRequired, "proxy-authenticate", "Proxy-Authenticate"},
    {http::status::UnsupportedMediaType, "accept", "Accept"},
    {http::status::UpgradeRequired, "upgrade", "Upgrade"},
    {http::status::TooManyRequests, "retry-after", "Retry-After"},
    {http::status::ServiceUnavailable, "retry-after", "Retry-After"},
};

std::vector<Choice> choicesOf(const flow::Server& server, const Row& row) {
  std::vector<Choice> choices;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const flow::Known has = outcome.isSentWith(row.field);
      if (isOwnError(outcome) && outcome.status.code() == row.code && has != flow::Known::Unknown) {
        const int value = has == flow::Known::Yes ? 1 : 0;
        choices.push_back({{}, value, outcome.status.origin, &handler, &outcome});
      }
    }
  }
  return choices;
}

/// The value that all give the field, or empty.
std::string valueOf(const std::vector<Choice>& choices, const Row& row) {
  std::set<std::string> values;
  for (const Choice& choice : choices) {
    if (choice.value != 0) {
      const flow::Field& field = choice.outcome->fields.find(std::string(row.field))->second;
      values.insert(field.allLiteral && field.literals.size() == 1 ? field.literals.front() : "");
    }
  }
  return values.size() == 1 ? *values.begin() : std::string();
}

void inspect(const flow::Server& server, Findings& findings) {
  for (const Row& row : Rows) {
    const std::vector<Choice> choices = choicesOf(server, row);
    for (const OddChoice& odd : oddChoices(choices)) {
      if (odd.usual == 0) {
        continue;
      }
      const std::string code = http::describe(row.code);
      Finding& finding = reportOdd(
          findings,
          odd,
          base::cat(code, " without ", row.name, ", which ", shareOf(odd), " send with it"),
          base::cat(code, " is sent with ", row.name));
      finding.evidence = row.field;
      if (std::string value = valueOf(choices, row); !value.empty()) {
        offerField(finding, *odd.choice.handler, odd.choice.outcome->status, row.name, value);
      }
    }
  }
}

}  // namespace

extern constexpr Rule InconsistentErrorHeader{
    .id = "inconsistent-error-header",
    .summary = "an error response lacks a field that others with its status code have",
    .group = Group::Project,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
