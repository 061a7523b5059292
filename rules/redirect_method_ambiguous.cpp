#include "rules/outcome_facts.h"
#include "rules/redirects.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.4.2"},
    {"RFC 9110", "15.4.3"},
    {"RFC 9110", "15.4.4"},
    {"RFC 9205", "4.6.1"},
};

constexpr int Guards[] = {http::status::MovedPermanently, http::status::Found};

constexpr std::string_view Documentation = R"md(
## What it reports

302 (Found), a warning, or 301 (Moved Permanently), a note, in answer to POST, PUT, PATCH or DELETE; also when
the code is the default of a redirect helper.

## Why

"For historical reasons, a user agent MAY change the request method from POST to GET for the subsequent
request" (RFC 9110, sections 15.4.2 and 15.4.3): some clients repeat the request at the new URI, others send
GET. Three status codes say which is meant: 303 (See Other) makes every client go on with GET, which is right
after a form was handled; 307 (Temporary Redirect) and 308 (Permanent Redirect) make it repeat the request as
it was. RFC 9205, section 4.6.1, has the table.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/orders/7");  // finding: redirect-method-ambiguous
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/orders/7", 303);
  });
}
```

## When it stays silent

- The handler also answers GET or another safe method, or its methods are not known.
- The target begins with `https://`, or a test of the scheme leads here: the request is sent to another address of
  the same resource. (308 would be the better code.)
- In OAuth authorization endpoints, where 302 is customary, it is a note.
- The status code is computed or forwarded.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule RedirectMethodAmbiguous{
    .id = "redirect-method-ambiguous",
    .summary = "a redirect leaves open with which method the client goes on",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

bool isUnsafe(const std::string& method) {
  return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

bool isOAuth(const flow::Handler& handler) {
  const std::string path = base::lowerCase(handler.path);
  return path.contains("oauth") || path.contains("authorize");
}

std::string describeDefault(const flow::Status& status) {
  return base::cat(
      base::lastComponent(status.api), "() defaults to ", http::describe(status.code()), ", which");
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Status& status = outcome.status;
  const bool isPermanent = status.isExactly(http::status::MovedPermanently);
  if ((!isPermanent && !status.isExactly(http::status::Found)) || !isSettled(outcome) ||
      changesScheme(outcome)) {
    return;
  }
  const std::vector<std::string>& methods = outcome.methods;
  if (methods.empty() || !std::ranges::all_of(methods, isUnsafe)) {
    return;
  }
  const std::string method = base::join(methods, " and ");
  const bool isDefault = status.defaulted && !status.api.empty();
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(isDefault ? describeDefault(status) : http::describe(status.code()),
                                " in answer to ",
                                method,
                                " leaves open whether the client goes on with GET or repeats ",
                                method,
                                "; ",
                                http::describe(http::status::SeeOther),
                                " or ",
                                http::describe(isPermanent ? http::status::PermanentRedirect
                                                           : http::status::TemporaryRedirect),
                                " says which"));
  if (isPermanent || isOAuth(handler)) {
    finding.severity = Severity::Note;
  }
  const int code = isPermanent ? http::status::PermanentRedirect : http::status::SeeOther;
  offerStatus(finding, status, code);
  offerArgument(finding, status, code);
}

}  // namespace
}  // namespace status_lint::rules
