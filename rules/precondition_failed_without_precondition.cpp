#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.13"},
    {"RFC 9110", "13.1"},
};
constexpr int Guards[] = {http::status::PreconditionFailed};
constexpr std::string_view Fields[] = {
    "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "if"};
constexpr std::string_view Words[] = {
    "etag", "version", "revision", "if_match", "ifmatch", "if-match", "generation"};

constexpr Unrequested Row{.codes = Guards,
                          .fields = Fields,
                          .clause = "without a look at a precondition of the request",
                          .words = Words};

constexpr std::string_view Documentation = R"md(
## What it reports

A handler that answers 412 (Precondition Failed) and reads none of the fields If-Match, If-None-Match,
If-Modified-Since, If-Unmodified-Since, If-Range and If on any path.

## Why

412 "indicates that one or more conditions given in the request header fields evaluated to false when tested on
the server" (RFC 9110, section 15.5.13). A rule of the application that is not met is no such condition: the
answer is 409 (Conflict) or 422 (Unprocessable Content).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 412;  // finding: precondition-failed-without-precondition
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != "\"1\"") {
      res.status = 412;
      return;
    }
    res.set_content("ok", "text/plain");
  });
}
```

## When it stays silent

- The request carries the precondition in another way: a field or parameter named for an etag, a version or a
  revision.
- The request goes on to code that is not known, which may look.
- The code is not that of a registered handler: what its callers looked at is not known.
- The status code is computed, forwarded, or only tested.
)md";

}  // namespace

extern constexpr Rule PreconditionFailedWithoutPrecondition{
    .id = "precondition-failed-without-precondition",
    .summary = "a 412 (Precondition Failed) response in a handler that reads no precondition",
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
