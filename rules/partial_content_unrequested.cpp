#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.7"},
    {"RFC 9110", "14.2"},
};
constexpr int Guards[] = {http::status::PartialContent};
constexpr std::string_view Fields[] = {"range", "if-range"};
constexpr flow::Source Parts[] = {flow::Source::RequestRange};

constexpr Unrequested Row{
    .codes = Guards, .fields = Fields, .clause = "without a look at Range", .parts = Parts};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 206 (Partial Content) and reads Range on no path.

## Why

206 "indicates that the server is successfully fulfilling a range request for the target resource" (RFC 9110,
section 15.3.7). A client that asked for no range takes a part for the whole, or fails. A page of a list is a
representation of its own: 200 (OK), with Link fields to the others.

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 206;  // finding: partial-content-unrequested
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
      res.status = 206;
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

extern constexpr Rule PartialContentUnrequested{
    .id = "partial-content-unrequested",
    .summary = "a 206 (Partial Content) response in a handler that reads no Range",
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
