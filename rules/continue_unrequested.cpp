#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.1.1"},
    {"RFC 9110", "15.2.1"},
};
constexpr int Guards[] = {http::status::Continue};
constexpr std::string_view Fields[] = {"expect"};

constexpr Unrequested Row{.codes = Guards, .fields = Fields, .clause = "without a look at Expect"};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 100 (Continue) and reads Expect on no path.

## Why

A server sends 100 (Continue) to a client that waits for it before it sends the content, and says so in Expect
(RFC 9110, section 10.1.1). Most servers do it by themselves.

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 100;  // finding: continue-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Expect")) {
      res.status = 100;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule ContinueUnrequested{
    .id = "continue-unrequested",
    .summary = "a 100 (Continue) response in a handler that does not read Expect",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
