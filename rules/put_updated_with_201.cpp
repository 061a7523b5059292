#include "rules/outcome_facts.h"
#include "rules/put_result.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {{"RFC 9110", "9.3.4"}, {"RFC 9110", "15.3.2"}};

constexpr int Guards[] = {http::status::Created};

constexpr std::string_view Documentation = R"md(
## What it reports

201 (Created) in a handler that answers PUT only, on a path that is known to have replaced the resource: a flag
says so (`inserted` is false), or the code updates it because a look-up has found it.

## Why

"If the target resource does have a current representation and that representation is successfully modified [...],
then the origin server MUST send either a 200 (OK) or a 204 (No Content) response" (RFC 9110, section 9.3.4).

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
    res.status = 201;  // finding: put-updated-with-201
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
      res.status = 200;
    } else {
      insertNote(name, req.body);
      res.status = 201;
    }
  });
}
```

## When it stays silent

- The handler does not ask whether the resource is there: it creates or replaces, without knowing which.
- What is changed where a look-up found something may be something else.
- The test is about the request. The handler also answers other methods. The status code is computed.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule PutUpdatedWith201{
    .id = "put-updated-with-201",
    .summary = "201 (Created) answers a PUT that has replaced the resource",
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
  if (!outcome.status.isExactly(http::status::Created) || !isSettled(outcome)) {
    return;
  }
  const std::optional<PutResult> result = putResultOf(handler, outcome, false);
  if (!result) {
    return;
  }
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               " answers a PUT that has created nothing, ",
                                               result->evidence,
                                               "; that is ",
                                               http::describe(http::status::Ok),
                                               " or ",
                                               http::describe(http::status::NoContent)));
  if (result->change != nullptr) {
    addStep(finding, {result->change->at, "the resource is replaced here"}, outcome.status.setter);
  }
}

}  // namespace
}  // namespace status_lint::rules
