#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 3229", "10.4.1"},
    {"RFC 3229", "10.5.3"},
};
constexpr int Guards[] = {http::status::ImUsed};
constexpr std::string_view Fields[] = {"a-im"};

constexpr Unrequested Row{.codes = Guards, .fields = Fields, .clause = "without a look at A-IM"};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 226 (IM Used) and reads A-IM on no path.

## Why

226 answers a GET whose A-IM field allows instance manipulations, such as a delta against what the client has
(RFC 3229, section 10.4.1). A client that did not ask for one cannot read it: the answer is 200 (OK).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 226;  // finding: delta-status-without-im
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("A-IM")) {
      res.status = 226;
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

extern constexpr Rule DeltaStatusWithoutIm{
    .id = "delta-status-without-im",
    .summary = "a 226 (IM Used) response in a handler that does not read A-IM",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectUnrequested<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
