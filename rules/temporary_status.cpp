#include "rules/registry_state.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "16.2"},
    {"RFC 9110", "15.2"},
};
constexpr int Guards[] = {http::status::UploadResumptionSupported};

bool isNoUpload(const flow::Handler& handler, const flow::Outcome& outcome) {
  const auto isOfUpload = [](std::string_view name) {
    return base::lowerCase(name).starts_with("upload-");
  };
  return std::ranges::none_of(handler.requestRead, isOfUpload, &flow::Provenance::name) &&
         std::ranges::none_of(outcome.fields,
                              [&](const auto& field) { return isOfUpload(field.first); });
}

constexpr http::Registration States[] = {http::Registration::Temporary};

constexpr RegistryState Row{
    .states = States, .clause = "is registered for a limited time", .applies = &isNoUpload};

constexpr std::string_view Documentation = R"md(
## What it reports

The status code 104 (Upload Resumption Supported), outside of resumable uploads.

## Why

104 stands in the registry for a limited time, for a draft about resumable uploads. It may go away or change its
meaning; only clients of that draft know it.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/jobs", [](const httplib::Request&, httplib::Response& res) {
    res.status = 104;  // finding: temporary-status
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/jobs", [](const httplib::Request&, httplib::Response& res) { res.status = 202; });
}
```

## When it stays silent

- A field of the request or of the response is named for uploads (Upload-Offset, Upload-Complete).
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule TemporaryStatus{
    .id = "temporary-status",
    .summary = "the status code is registered for a limited time",
    .group = Group::Registry,
    .severity = Severity::Note,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectRegistryState<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
