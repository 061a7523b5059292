#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.17"},
};

constexpr int Guards[] = {http::status::RangeNotSatisfiable};

constexpr std::string_view Documentation = R"md(
## What it reports

An error status code such as 404 or 413 where the code shows that the requested range cannot be sent.

## Why

416 says that none of the ranges overlaps the representation (RFC 9110, section 15.5.17); with Content-Range the
client learns how long that is.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") != "bytes=0-") {
      res.status = 413;  // finding: wrong-status-for-range
      res.set_content("requested range not satisfiable", "text/plain");
      return;
    }
    res.set_content("...", "video/mp4");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/video", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") != "bytes=0-") {
      res.status = 416;
      res.set_header("Content-Range", "bytes */1024");
      res.set_content("requested range not satisfiable", "text/plain");
      return;
    }
    res.set_content("...", "video/mp4");
  });
}
```

## When it stays silent

- 200 with the whole representation: that is allowed; 400.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForRange{
    .id = "wrong-status-for-range",
    .summary = "the status code does not fit a range that cannot be sent",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"range"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
