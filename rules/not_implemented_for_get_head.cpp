#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.1"}, {"RFC 9110", "15.6.2"}, {"RFC 9110", "15.5.6"}};

constexpr int Guards[] = {http::status::NotImplemented};

constexpr std::string_view Documentation = R"md(
## What it reports

501 (Not Implemented) in a handler that answers GET or HEAD only, where the content or the reason phrase says that
the method is not supported.

## Why

"All general-purpose servers MUST support the methods GET and HEAD" (RFC 9110, section 9.1). 501 says that the
server "does not recognize the request method and is not capable of supporting it for any resource" (section
15.6.2), and caches may keep that. Where this one resource does not take the method, it is 405 (Method Not
Allowed, section 15.5.6).

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/upload", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;  // finding: not-implemented-for-get-head
    res.set_content("GET method not supported", "text/plain");
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Get("/upload", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "POST");
    res.set_content("GET method not supported", "text/plain");
  });
}
```

## When it stays silent

- The content does not speak of the method: a feature that is not there yet is a use of 501.
- The handler also answers other methods, or its methods are not known.
- The status code or the content is computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule NotImplementedForGetHead{
    .id = "not-implemented-for-get-head",
    .summary = "501 (Not Implemented) says that GET or HEAD is not supported",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Does the text say that a method is not there for the client?
bool rejectsMethod(std::string_view literal) {
  const std::string text = base::lowerCase(literal);
  const bool isOfMethod =
      text.contains("method") || text.starts_with("get ") || text.starts_with("head ");
  return isOfMethod && (text.contains("not supported") || text.contains("unsupported") ||
                        text.contains("not allowed") || text.contains("not implemented"));
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const bool saysSo = (outcome.content.isLiteral && rejectsMethod(outcome.content.literal)) ||
                      (outcome.reason.isLiteral && rejectsMethod(outcome.reason.literal));
  if (!outcome.status.isExactly(http::status::NotImplemented) || !isSettled(outcome) || !saysSo ||
      !answersOnly(outcome, {"GET", "HEAD"})) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " says that the server knows no ",
                                               base::join(outcome.methods, " or "),
                                               ", which every server has to support; ",
                                               http::describe(http::status::MethodNotAllowed),
                                               " says that this resource does not take it"));
  offerStatus(finding, outcome.status, http::status::MethodNotAllowed);
}

}  // namespace
}  // namespace status_lint::rules
