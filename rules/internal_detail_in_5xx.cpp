#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/error_text.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "17.12"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A response 5xx whose content is what an exception of a library says: `what()` of `std::exception`, or of an exception
of a database, a file or the network. The rule is off: it is about what is disclosed, not about HTTP.

## Why

Such texts hold names of tables, paths, addresses and versions. They help an attacker, and no client can act on them
(CWE-209; RFC 9110, section 17.12, gives like advice for what a server says of itself). The text belongs in the log,
and a general one into the response.

## Example

```cpp
std::string load(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const std::exception& e) {
      res.status = 500;
      res.set_content(e.what(), "text/plain");  // finding: internal-detail-in-5xx
    }
  });
}
```

## Instead

```cpp
std::string load(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
      res.set_content("the note cannot be shown", "text/plain");
    }
  });
}
```

## When it stays silent

- The clause takes an exception type of the project, whose text may be meant for clients.
- 4xx, where the text says what is wrong with the request.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule InternalDetailIn5xx{
    .id = "internal-detail-in-5xx",
    .summary = "what an exception of a library says is sent with 5xx",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

/// Is it an exception of a library, or any?
bool isOfLibrary(const flow::Caught& clause) {
  constexpr std::string_view Scopes[] = {"std::",
                                         "boost::",
                                         "Poco::",
                                         "pqxx::",
                                         "sql::",
                                         "SQLite::",
                                         "sw::",
                                         "mongocxx::",
                                         "soci::",
                                         "nlohmann::",
                                         "web::"};
  return clause.isBroad || std::ranges::any_of(Scopes, [&](std::string_view scope) {
           return clause.type.starts_with(scope);
         });
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const flow::Caught* clause = choosingClause(outcome);
  if (clause == nullptr || !mayAnswer(handler, outcome) ||
      !http::isServerError(outcome.status.code()) || !isOfLibrary(*clause) ||
      !tellsException(outcome.content)) {
    return;
  }
  Finding& finding =
      findings.report(handler,
                      outcome,
                      base::cat(http::describe(outcome.status.code()),
                                " sends what the exception says, which is for the log"));
  finding.at = outcome.content.origin;
}

}  // namespace
}  // namespace status_lint::rules
