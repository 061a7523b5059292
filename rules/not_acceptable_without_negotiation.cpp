#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.7"},
    {"RFC 9110", "12.1"},
};
constexpr int Guards[] = {http::status::NotAcceptable};
constexpr std::string_view Fields[] = {"accept*"};
constexpr std::string_view Words[] = {"format", "accept", "lang", "negotiat", "mime"};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at an Accept field",
                          .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 406 (Not Acceptable) and reads none of the fields Accept, Accept-Charset, Accept-Encoding
and Accept-Language on any path.

## Why

406 "indicates that the target resource does not have a current representation that would be acceptable to the
user agent, according to the proactive negotiation header fields received in the request" (RFC 9110, section
15.5.7). It says nothing about a request that is wrong: that is 400 (Bad Request) or 422 (Unprocessable
Content).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 406;  // finding: not-acceptable-without-negotiation
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") == "text/csv") {
      res.status = 406;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- A parameter of the request names the format or the language.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule NotAcceptableWithoutNegotiation{
    .id = "not-acceptable-without-negotiation",
    .summary = "a 406 (Not Acceptable) response in a handler that reads no Accept field",
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
