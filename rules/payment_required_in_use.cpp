#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.3"},
};
constexpr int Guards[] = {http::status::PaymentRequired};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code 402 (Payment Required) where nothing speaks of money.

## Why

"The 402 (Payment Required) status code is reserved for future use" (RFC 9110, section 15.5.3). Services that
bill use it all the same, and their clients know what it means there. The rule is off by default.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feature", [](const httplib::Request&, httplib::Response& res) {
    res.status = 402;  // finding: payment-required-in-use
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feature", [](const httplib::Request&, httplib::Response& res) { res.status = 403; });
}
```

## When it stays silent

- The path, the handler, a condition or the content speaks of payment, plans, credit or a quota.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule PaymentRequiredInUse{
    .id = "payment-required-in-use",
    .summary = "402 (Payment Required) is reserved for future use",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::High,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isAboutMoney(const flow::Handler& handler, const flow::Outcome& outcome) {
  constexpr std::array Words = {"pay",
                                "bill",
                                "credit",
                                "balance",
                                "subscri",
                                "invoice",
                                "plan",
                                "charge",
                                "quota",
                                "license",
                                "price",
                                "purchase"};
  std::string text =
      base::lowerCase(base::cat(handler.path, " ", handler.name, " ", outcome.content.literal));
  for (const flow::Guard& guard : outcome.guards) {
    text += base::lowerCase(guard.subject);
  }
  return std::ranges::any_of(Words, [&](const char* word) { return text.contains(word); });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  if (outcome.status.isExactly(http::status::PaymentRequired) && isSettled(outcome) &&
      !isAboutMoney(handler, outcome)) {
    findings.report(handler, outcome, "402 (Payment Required) is reserved for future use");
  }
}

}  // namespace
}  // namespace status_lint::rules
