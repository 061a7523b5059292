#include "rules/registry_state.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 2295", "8.1"},
    {"RFC 9110", "16.2"},
};
constexpr int Guards[] = {http::status::VariantAlsoNegotiates};

bool isOutside(const flow::Handler& handler, const flow::Outcome& outcome) {
  const bool negotiates =
      std::ranges::any_of(handler.requestRead, [](const flow::Provenance& read) {
        return base::lowerCase(read.name) == "negotiate";
      });
  return !negotiates && outcome.has("tcn") == flow::Known::No &&
         outcome.has("alternates") == flow::Known::No;
}

constexpr http::Registration States[] = {http::Registration::Experimental};

constexpr RegistryState Row{
    .states = States, .clause = "belongs to an experiment", .applies = &isOutside};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code 506 (Variant Also Negotiates), outside of transparent negotiation.

## Why

506 says that a variant that was chosen by transparent content negotiation negotiates itself (RFC 2295, section
8.1), an experiment that never spread. An error in the configuration of the server is 500 (Internal Server
Error).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 506;  // finding: experimental-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request&, httplib::Response& res) { res.status = 500; });
}
```

## When it stays silent

- The response has the field TCN or Alternates, or the handler reads Negotiate: transparent negotiation.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ExperimentalStatus{
    .id = "experimental-status",
    .summary = "the status code belongs to an experiment",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRegistryState<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
