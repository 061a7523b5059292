#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.20"},
    {"RFC 9110", "7.4"},
};
constexpr int Guards[] = {http::status::MisdirectedRequest};
constexpr std::string_view Fields[] = {
    "host", "forwarded", "x-forwarded-host", "x-forwarded-proto", ":authority", ":scheme"};
constexpr flow::Source Parts[] = {flow::Source::RequestOther};
constexpr std::string_view Words[] = {"host", "authority", "sni", "servername", "server_name"};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at Host",
                          .parts = Parts,
                          .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 421 (Misdirected Request) and reads neither Host nor another field that tells the
authority.

## Why

421 "indicates that the request was directed at a server that is unable or unwilling to produce an authoritative
response for the target URI" (RFC 9110, section 15.5.20). A client may repeat it over another connection. A node
of a cluster that does not have the data answers 307 (Temporary Redirect) or 503 (Service Unavailable).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/shard", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 421;  // finding: misdirected-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/shard", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Host") != "a.example.org") {
      res.status = 421;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- A condition speaks of the name that TLS was asked for (SNI).
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule MisdirectedMisuse{
    .id = "misdirected-misuse",
    .summary = "a 421 (Misdirected Request) response in a handler that does not read Host",
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
