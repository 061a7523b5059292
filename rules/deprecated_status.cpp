#include "rules/outcome_facts.h"
#include "rules/registry_state.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.6"},
    {"RFC 2518", "10.1"},
};
constexpr int Guards[] = {http::status::Processing, http::status::UseProxy};
constexpr http::Registration States[] = {http::Registration::Deprecated,
                                         http::Registration::Superseded};

constexpr RegistryState Row{.states = States, .clause = "is deprecated"};

constexpr std::string_view Documentation = R"md(
## What it reports

The status codes 305 (Use Proxy) and, as a note, 102 (Processing).

## Why

The 305 status code "was defined in a previous version of this specification and is now deprecated" (RFC 9110,
section 15.4.6): clients ignore it for reasons of security. 102 (Processing) was left out of WebDAV when RFC
4918 replaced RFC 2518, and clients do nothing with it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.status = 305;  // finding: deprecated-status
    res.set_header("Location", "http://proxy.example.net/");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.status = 307;
    res.set_header("Location", "https://example.net/");
  });
}
```

## When it stays silent

- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);
}  // namespace

extern constexpr Rule DeprecatedStatus{
    .id = "deprecated-status",
    .summary = "the status code is deprecated",
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
  if (finding != nullptr && outcome.status.isExactly(http::status::Processing)) {
    finding->severity = Severity::Note;
    offerStatus(*finding, outcome.status, http::status::Accepted);
  }
}

}  // namespace
}  // namespace status_lint::rules
