#include "rules/outcome_facts.h"
#include "rules/required_field.h"
#include "rules/rule.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.3"},
    {"RFC 9110", "15.3.2"},
    {"RFC 9110", "10.2.2"},
};

constexpr int Guards[] = {http::status::Created};

constexpr std::string_view Documentation = R"md(
## What it reports

A response to POST with the status code 201 (Created) and without a Location field.

## Why

"If one or more resources has been created on the origin server as a result of successfully processing a
POST request, the origin server SHOULD send a 201 (Created) response containing a Location header field that
provides an identifier for the primary resource created" (RFC 9110, section 9.3.3). Without the field a
client takes the target URI for the resource that was created (section 15.3.2): for POST to a collection,
the collection itself.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-without-location
    res.set_content(R"({"id": 7})", "application/json");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;
    res.set_header("Location", "/orders/7");
    res.set_content(R"({"id": 7})", "application/json");
  });
}
```

If nothing was created, the answer is 200 (OK).

## When it stays silent

- The handler also answers other methods than POST, or its methods are not known: PUT and PATCH create what
  the target URI names.
- The path is not known, or its last segment is a parameter (`/clients/:id`): the target URI is the resource.
- The field may have been set elsewhere: by middleware, or by code that is not known.
- The status code is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule CreatedWithoutLocation{
    .id = "created-without-location",
    .summary = "a 201 (Created) answer to POST does not say where the new resource is",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Can the last segment of the path pattern stand for many resources? Then POST creates what the
/// target URI names. Frameworks write parameters as :id, {id}, <int>, *, or as a regular
/// expression.
bool endsInParameter(std::string_view path) {
  while (path.ends_with('$') || path.ends_with('?') || path.ends_with('/')) {
    path.remove_suffix(1);
  }
  const std::string_view last = path.substr(path.rfind('/') + 1);
  return last.find_first_of(":{}<>()[]*+\\") != std::string_view::npos;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool isPathKnown = handler.pathKnown || !handler.path.empty();
  if (!isPathKnown || endsInParameter(handler.path) ||
      outcome.methods != std::vector<std::string>{"POST"}) {
    return;
  }
  reportMissingField(handler, outcome, http::status::Created, "Location", findings);
}

}  // namespace
}  // namespace status_lint::rules
