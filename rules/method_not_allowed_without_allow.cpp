#include "rules/outcome_facts.h"
#include "rules/required_field.h"
#include "rules/routes.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <set>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.6"},
    {"RFC 9110", "10.2.1"},
};

constexpr int Guards[] = {http::status::MethodNotAllowed};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 405 (Method Not Allowed) and without an Allow field.

## Why

"The origin server MUST generate an Allow header field in a 405 response containing a list of the target
resource's currently supported methods" (RFC 9110, section 15.5.6). From it a client learns which method to
use instead. An empty list is allowed: it says that the resource takes no method at the moment (section
10.2.1).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: method-not-allowed-without-allow
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
  });
}
```

## When it stays silent

- The code only tests for 405 and did not choose it.
- The framework's own router answers 405.
- The status code is computed or forwarded, or code that is not known may set the field.
)md";

void inspect(const flow::Server& server, Findings& findings);

}  // namespace

extern constexpr Rule MethodNotAllowedWithoutAllow{
    .id = "method-not-allowed-without-allow",
    .summary = "a 405 (Method Not Allowed) response does not list the allowed methods",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::VeryHigh,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// The methods that the server answers otherwise at the path of the handler, but for those that are
/// rejected here; none where not all of them are known.
std::set<std::string> methodsAllowed(const flow::Server& server,
                                     const flow::Handler& handler,
                                     const flow::Outcome& rejected) {
  std::set<std::string> allowed = methodsAnswered(routesOf(server, handler));
  for (const std::string& method : rejected.methods) {
    allowed.erase(method);
  }
  return allowed;
}

void inspect(const flow::Server& server, Findings& findings) {
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      Finding* finding =
          reportMissingField(handler, outcome, http::status::MethodNotAllowed, "Allow", findings);
      const std::set<std::string> methods =
          finding != nullptr ? methodsAllowed(server, handler, outcome) : std::set<std::string>();
      if (!methods.empty()) {
        const std::vector<std::string> names(methods.begin(), methods.end());
        offerField(*finding, handler, outcome.status, "Allow", base::join(names, ", "));
      }
    }
  }
}

}  // namespace

}  // namespace status_lint::rules
