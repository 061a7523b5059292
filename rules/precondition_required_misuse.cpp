#include "rules/request_read.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 6585", "3"},
    {"RFC 9110", "13.1"},
};
constexpr int Guards[] = {http::status::PreconditionRequired};
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

A handler that answers 428 (Precondition Required) and reads none of the fields If-Match, If-None-Match,
If-Modified-Since, If-Unmodified-Since and If on any path.

## Why

428 "indicates that the origin server requires the request to be conditional" (RFC 6585, section 3). A client
adds If-Match and gets the same answer. A parameter or a setting that is missing is 400 (Bad Request) or 409
(Conflict).

## Example

```cpp
bool isUsable(const std::string& value);

void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 428;  // finding: precondition-required-misuse
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
    if (!req.has_header("If-Match")) {
      res.status = 428;
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

extern constexpr Rule PreconditionRequiredMisuse{
    .id = "precondition-required-misuse",
    .summary = "a 428 (Precondition Required) response in a handler that reads no precondition",
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
