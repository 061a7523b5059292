#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 4918", "11.5"},
};

constexpr int Guards[] = {http::status::InsufficientStorage};

constexpr std::string_view Documentation = R"md(
## What it reports

A status code 501, 502, 504 or 505 where the code shows that the storage of the server is full. 4xx is reported
by `client-error-for-server-fault`.

## Why

507 says that the server "is unable to store the representation needed" (RFC 4918, section 11.5); 500 and 503
say less.

## Example

```cpp
#include <cerrno>

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request&, httplib::Response& res) {
    if (errno == ENOSPC) {
      res.status = 501;  // finding: wrong-status-for-storage-full
      res.set_content("no space left", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
#include <cerrno>

void addRoutes(httplib::Server& server) {
  server.Post("/upload", [](const httplib::Request&, httplib::Response& res) {
    if (errno == ENOSPC) {
      res.status = 507;
      res.set_content("no space left", "text/plain");
      return;
    }
    res.status = 204;
  });
}
```

## When it stays silent

- 413, 500 and 503.
- Two pieces of evidence speak of different situations, and the status code fits one of them.
- The status code is computed or forwarded, or the path speaks of a protocol with rules of its own (SOAP, GraphQL, RPC).
)md";

}  // namespace

extern constexpr Rule WrongStatusForStorageFull{
    .id = "wrong-status-for-storage-full",
    .summary = "the status code does not fit storage that is full",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = WrongStatusFor{"storage-full"},
    .documentation = Documentation,
};

}  // namespace status_lint::rules
