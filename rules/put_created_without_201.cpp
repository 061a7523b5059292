#include "rules/outcome_facts.h"
#include "rules/put_result.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "9.3.4"}, {"RFC 9110", "15.3.2"}};

constexpr int Guards[] = {http::status::Ok, http::status::NoContent};

constexpr std::string_view Documentation = R"md(
## What it reports

200 (OK) or 204 (No Content) in a handler that answers PUT only, on a path that is known to have created the
resource: a flag says so (`inserted`, `result.second`), or the code creates it because a look-up did not find it.

## Why

"If the target resource does not have a current representation and the PUT successfully creates one, then the
origin server MUST inform the user agent by sending a 201 (Created) response" (RFC 9110, section 9.3.4). The code
has asked and knows; the client does not.

## Example

```cpp
bool contains(const std::string& name);
void insertNote(const std::string& name, const std::string& text);
void updateNote(const std::string& name, const std::string& text);

void addRoutes(httplib::Server& server) {
  server.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (contains(name)) {
      updateNote(name, req.body);
    } else {
      insertNote(name, req.body);
    }
    res.status = 204;  // finding: put-created-without-201
  });
}
```

## Instead

```cpp
bool contains(const std::string& name);
void insertNote(const std::string& name, const std::string& text);
void updateNote(const std::string& name, const std::string& text);

void addRoutes(httplib::Server& server) {
  server.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (contains(name)) {
      updateNote(name, req.body);
      res.status = 204;
    } else {
      insertNote(name, req.body);
      res.status = 201;
    }
  });
}
```

## When it stays silent

- The handler does not ask whether the resource is there: it creates or replaces, without knowing which.
- What is created where a look-up found nothing may be something else: nothing replaces it where it is there, and
  the status code is chosen elsewhere.
- The test is about the request. The handler also answers other methods. The status code is computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PutCreatedWithout201{
    .id = "put-created-without-201",
    .summary = "200 or 204 answers a PUT that has created the resource",
    .group = Group::Choice,
    .severity = Severity::Warning,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = outcome.status.code();
  const bool isOfReplacing = code == http::status::Ok || code == http::status::NoContent;
  if (!outcome.status.isKnown() || !isOfReplacing || !isSettled(outcome)) {
    return;
  }
  const std::optional<PutResult> result = putResultOf(handler, outcome, true);
  if (!result || (!isConstant(outcome.status) && result->change == nullptr)) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(code),
                                               " answers a PUT that has created the resource, ",
                                               result->evidence,
                                               "; that is ",
                                               http::describe(http::status::Created)));
  if (result->change != nullptr) {
    addStep(finding, {result->change->at, "the resource is created here"}, outcome.status.setter);
  }
  if (!isConstant(outcome.status)) {
    finding.at = result->change->at;
  }
}

}  // namespace
}  // namespace status_lint::rules
