#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.17"},
    {"RFC 9110", "14.2"},
};
constexpr int Guards[] = {http::status::RangeNotSatisfiable};
constexpr std::string_view Fields[] = {"range", "if-range"};
constexpr flow::Source Parts[] = {flow::Source::RequestRange};

constexpr Unrequested Row{
    .codes = Guards, .fields = Fields, .clause = "without a look at Range", .parts = Parts};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 416 (Range Not Satisfiable) and reads Range on no path.

## Why

416 "indicates that the set of ranges in the request's Range header field has been rejected" (RFC 9110, section
15.5.17). A page number or an index that is out of bounds is another matter: 400 (Bad Request) or 404 (Not
Found).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 416;  // finding: range-not-satisfiable-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Range")) {
      res.status = 416;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The framework's own list of ranges is read.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule RangeNotSatisfiableUnrequested{
    .id = "range-not-satisfiable-unrequested",
    .summary = "a 416 (Range Not Satisfiable) response in a handler that reads no Range",
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
