#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.5"},
    {"RFC 9110", "13.1.2"},
    {"RFC 9110", "13.1.3"},
};
constexpr int Guards[] = {http::status::NotModified};
constexpr std::string_view Fields[] = {"if-none-match", "if-modified-since"};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at If-None-Match or If-Modified-Since"};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 304 (Not Modified) and reads neither If-None-Match nor If-Modified-Since on any path.

## Why

304 "indicates that a conditional GET or HEAD request has been received and would have resulted in a 200 (OK)
response if it were not for the fact that the condition evaluated to false" (RFC 9110, section 15.4.5). A client
that sent no condition has nothing stored, and shows an empty page or an error.

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Get("/news", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 304;  // finding: not-modified-unconditional
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/news", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("If-None-Match")) {
      res.status = 304;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

Where nothing is new since a parameter of the request, the answer is 200 with an empty list, or 204 (No
Content).

## When it stays silent

- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule NotModifiedUnconditional{
    .id = "not-modified-unconditional",
    .summary = "a 304 (Not Modified) response in a handler that reads no condition",
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
