#include "rules/registry_state.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 2774", "7"},
    {"RFC 9110", "16.2"},
};
constexpr int Guards[] = {http::status::NotExtended};
constexpr http::Registration States[] = {http::Registration::Obsoleted};

constexpr RegistryState Row{.states = States, .clause = "is marked as obsoleted in the registry"};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code 510 (Not Extended).

## Why

The HTTP Extension Framework (RFC 2774), which 510 belongs to, is historic, and the registry marks the code as
obsoleted. Clients take it for 500 (Internal Server Error). What the server does not support is 501 (Not
Implemented); what the request lacks is 400 (Bad Request).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feature", [](const httplib::Request&, httplib::Response& res) {
    res.status = 510;  // finding: obsoleted-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feature", [](const httplib::Request&, httplib::Response& res) { res.status = 501; });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule ObsoletedStatus{
    .id = "obsoleted-status",
    .summary = "the status code is obsoleted",
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
