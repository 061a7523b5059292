#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/method.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 4918", "11"},
    {"RFC 5842", "7"},
};
constexpr int Guards[] = {http::status::Processing,
                          http::status::MultiStatus,
                          http::status::AlreadyReported,
                          http::status::Locked,
                          http::status::FailedDependency,
                          http::status::InsufficientStorage,
                          http::status::LoopDetected};

constexpr std::string_view Documentation = R"md(
## What it reports

The status codes 102, 207, 208, 423, 424, 507 and 508 in a server where no handler takes a method of WebDAV or
looks at one of its fields.

## Why

These codes are defined for WebDAV (RFC 4918, section 11; RFC 5842, section 7), for locks, collections and
properties. Other APIs have borrowed some of them: 207 for batches, 423 for locks. The rule is off by default,
for those who keep to what every client knows.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 423;  // finding: webdav-status-outside-webdav
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) { res.status = 409; });
}
```

## When it stays silent

- A handler of the server takes PROPFIND, MKCOL, LOCK or another method of WebDAV, or reads Depth, Destination,
  If or Lock-Token, or sends DAV.
- The status code is computed, forwarded, or only tested.
)md";

void inspect(const flow::Server& server, Findings& findings);
}  // namespace

extern constexpr Rule WebdavStatusOutsideWebdav{
    .id = "webdav-status-outside-webdav",
    .summary = "a status code of WebDAV in a server without WebDAV",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isOfWebDav(const flow::Provenance& read) {
  constexpr std::array Fields = {"depth", "destination", "if", "lock-token", "overwrite", "dav"};
  return read.source == flow::Source::RequestField &&
         std::ranges::find(Fields, base::lowerCase(read.name)) != Fields.end();
}

/// Does any handler speak WebDAV: its methods, or its fields?
bool isWebDav(const flow::Server& server) {
  return std::ranges::any_of(server.handlers, [](const flow::Handler& handler) {
    return std::ranges::any_of(handler.methods,
                               [](const std::string& method) {
                                 const http::Method* row = http::findMethod(method);
                                 return row != nullptr && row->webDav;
                               }) ||
           std::ranges::any_of(handler.requestRead, isOfWebDav) ||
           std::ranges::any_of(handler.outcomes, [](const flow::Outcome& outcome) {
             return outcome.has("dav") == flow::Known::Yes;
           });
  });
}

void inspect(const flow::Server& server, Findings& findings) {
  if (isWebDav(server)) {
    return;
  }
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const http::StatusCode* code =
          isConstant(outcome.status) ? http::find(outcome.status.code()) : nullptr;
      if (code != nullptr && code->webDav && isSettled(outcome)) {
        findings.report(
            handler, outcome, base::cat(http::describe(code->code), " is a status code of WebDAV"));
      }
    }
  }
}

}  // namespace
}  // namespace status_lint::rules
