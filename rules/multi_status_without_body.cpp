#include "rules/missing_content.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 4918", "13"},
    {"RFC 4918", "11.1"},
};
constexpr int Guards[] = {http::status::MultiStatus};

bool isMultiStatus(int code) {
  return code == http::status::MultiStatus;
}

constexpr MissingContent Row{.concerns = &isMultiStatus};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 207 (Multi-Status) and without content.

## Why

The status code says that the outcomes are in the content: by default XML with the root element `multistatus`
(RFC 4918, section 13). It is a warning: no requirement says so in words, and yet nothing else tells the client
what happened.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/batch", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;  // finding: multi-status-without-body
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/batch", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;
    res.set_content("[{\"id\": 1, \"status\": 201}]", "application/json");
  });
}
```

## When it stays silent

- The handler answers HEAD only.
- The response may have content, or the framework's code writes some.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule MultiStatusWithoutBody{
    .id = "multi-status-without-body",
    .summary = "a 207 (Multi-Status) response has no content",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectMissingContent<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
