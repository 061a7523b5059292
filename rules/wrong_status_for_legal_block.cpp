#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 7725", "3"},
};

constexpr int Guards[] = {http::status::UnavailableForLegalReasons};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 402 or 409 where the code says that a resource is withheld for legal reasons.

## Why

451 says so, with a link to who demanded it (RFC 7725, section 3).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 409;  // finding: wrong-status-for-legal-block
    res.set_content("unavailable for legal reasons", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 451;
    res.set_header("Link", "<https://authority.example/>; rel=\"blocked-by\"");
    res.set_content("unavailable for legal reasons", "text/plain");
  });
}
```

## When it stays silent

- 403, 404 and 410.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForLegalBlock{
    .id = "wrong-status-for-legal-block",
    .summary = "the status code does not fit a resource that is withheld for legal reasons",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"legal-block"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
