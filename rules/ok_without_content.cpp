#include "rules/missing_content.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.3.1"},
    {"RFC 9110", "15.3.5"},
};
constexpr int Guards[] = {http::status::Ok};

bool isOk(int code) {
  return code == http::status::Ok;
}

/// Does the response answer methods that change something, and no others?
bool answersChange(const flow::Handler& /*handler*/, const flow::Outcome& outcome) {
  constexpr std::array Changes = {"DELETE", "PATCH", "POST", "PUT"};
  return !outcome.methods.empty() &&
         std::ranges::all_of(outcome.methods, [&](const std::string& method) {
           return std::ranges::find(Changes, method) != Changes.end();
         });
}

constexpr MissingContent Row{.concerns = &isOk, .applies = &answersChange};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 200 (OK), chosen in the code, and certainly without content, to PUT, DELETE,
PATCH or POST.

## Why

A 200 response is expected to contain content "unless the message framing explicitly indicates that the content
has zero length" (RFC 9110, section 15.3.1); 204 (No Content) says that there is none, and that the client stays
where it is (section 15.3.5). The rule is off by default: many clients and hooks test for 200.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: ok-without-content
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
}
```

## When it stays silent

- The status code is left to the framework.
- The handler answers HEAD only.
- The response may have content, or the framework writes some.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule OkWithoutContent{
    .id = "ok-without-content",
    .summary = "a 200 (OK) response to a change has no content",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectMissingContent<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
