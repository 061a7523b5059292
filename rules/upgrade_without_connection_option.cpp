#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/http/grammar.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "7.8"},
    {"RFC 9110", "7.6.1"},
};

constexpr std::string_view Fields[] = {"upgrade"};

/// Does no value of Connection list the option?
bool lacksOption(const flow::Outcome& outcome) {
  const auto found = outcome.fields.find("connection");
  if (found == outcome.fields.end() || found->second.present != flow::Known::Yes) {
    return outcome.has("connection") == flow::Known::No;
  }
  return found->second.allLiteral &&
         std::ranges::none_of(found->second.literals, [](const std::string& value) {
           return http::listContains(value, "upgrade");
         });
}

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  return isConstant(outcome.status) && lacksOption(outcome)
             ? hasField(outcome.status.code(), field, " without the option upgrade in Connection")
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with an Upgrade field, without a Connection field that lists `upgrade`.

## Why

"A sender of Upgrade MUST also send an 'Upgrade' connection option in the Connection header field to inform
intermediaries not to forward this field" (RFC 9110, section 7.8). A client also takes a 101 response without it
for an error (RFC 6455, section 4.1).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    res.set_header("Upgrade", "websocket");  // finding: upgrade-without-connection-option
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    res.set_header("Upgrade", "websocket");
    res.set_header("Connection", "Upgrade");
  });
}
```

## When it stays silent

- The value of Connection is not known.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule UpgradeWithoutConnectionOption{
    .id = "upgrade-without-connection-option",
    .summary = "the field Upgrade is set without the option upgrade in Connection",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::High,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
