#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 8470", "5.2"},
    {"RFC 8470", "5.1"},
};
constexpr int Guards[] = {http::status::TooEarly};
constexpr std::string_view Fields[] = {"early-data"};
constexpr std::string_view Words[] = {"early", "0rtt", "zero_rtt"};

constexpr Unrequested Row{
    .codes = Guards, .fields = Fields, .clause = "without a look at Early-Data", .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 425 (Too Early) and neither reads Early-Data nor asks the TLS library about early data.

## Why

425 "indicates that the server is unwilling to risk processing a request that might be replayed" (RFC 8470,
section 5.2). A client repeats the request at once, outside of early data. A result that is not ready is another
matter: 404 (Not Found), 409 (Conflict), or 202 (Accepted).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 425;  // finding: too-early-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Early-Data") == "1") {
      res.status = 425;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- A condition speaks of early data.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule TooEarlyMisuse{
    .id = "too-early-misuse",
    .summary = "a 425 (Too Early) response in a handler that does not ask about early data",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
