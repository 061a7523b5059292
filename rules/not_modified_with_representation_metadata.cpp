#include "rules/field_misuse.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.5"},
};
constexpr int Guards[] = {http::status::NotModified};
constexpr std::string_view Fields[] = {"content-type", "content-encoding", "content-language"};

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const bool isAlone =
      isSpelled(field) && outcome.status.isExactly(http::status::NotModified) &&
      outcome.content.present == flow::Known::No &&
      !isAlsoSetFor(handler, field, [](int code) { return code != http::status::NotModified; });
  return isAlone ? hasField(http::status::NotModified, field) : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Demanded};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 304 (Not Modified) for which code sets Content-Type, Content-Encoding or
Content-Language.

## Why

"Since the goal of a 304 response is to minimize information transfer when the recipient already has one or more
cached representations, a sender SHOULD NOT generate representation metadata other than the above listed fields
unless said metadata exists for the purpose of guiding cache updates" (RFC 9110, section 15.4.5). A cache that
takes such a field over changes what it has stored.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      res.status = 304;
      res.set_header("Content-Type", "image/png");  // finding: not-modified-with-representation-metadata
    }
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      res.status = 304;
      res.set_header("ETag", "\"v1\"");
    }
  });
}
```

## When it stays silent

- The same line sets the field for other outcomes too.
- The response has content, which `not-modified-with-body` reports.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule NotModifiedWithRepresentationMetadata{
    .id = "not-modified-with-representation-metadata",
    .summary = "a 304 (Not Modified) response describes a representation that it does not carry",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules
