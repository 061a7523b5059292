#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/failure_code.h"
#include "rules/outcome_facts.h"
#include "rules/rule.h"
#include "rules/situation.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5"},
    {"RFC 9110", "15.6.4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

4xx where something was busy, full or too slow, and the same request may succeed a moment later: a database that is
locked, a queue that takes no more, a wait that took too long, a transaction that was rolled back for another one.

## Why

4xx says that "the client seems to have erred" (RFC 9110, section 15.5): clients do not send the request again. 503
(Service Unavailable) says that the server "is currently unable to handle the request due to a temporary overload"
and may say in Retry-After when to come back (section 15.6.4).

## Example

```cpp
#include <sqlite3.h>

void addRoutes(httplib::Server& server, sqlite3_stmt* insert) {
  server.Post("/orders", [=](const httplib::Request&, httplib::Response& res) {
    if (sqlite3_step(insert) == SQLITE_BUSY) {
      res.status = 400;  // finding: transient-fault-as-4xx
      return;
    }
    res.status = 204;
  });
}
```

## Instead

```cpp
#include <sqlite3.h>

void addRoutes(httplib::Server& server, sqlite3_stmt* insert) {
  server.Post("/orders", [=](const httplib::Request&, httplib::Response& res) {
    res.status = sqlite3_step(insert) == SQLITE_BUSY ? 503 : 204;
  });
}
```

## When it stays silent

- 408, 409, 423, 425 and 429, which may speak of the state that the server is in; 409 is right for an optimistic lock.
- It is not known whether trying again helps.
- `client-error-for-server-fault` reports it; codes of gRPC, which `rpc-code-mapping` judges.
)md";

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings);

}  // namespace

extern constexpr Rule TransientFaultAs4xx{
    .id = "transient-fault-as-4xx",
    .summary = "4xx where the same request may succeed later",
    .group = Group::Choice,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

namespace {

constexpr int MayBeState[] = {408, 409, 423, 425, 429};

/// Exception types that say that trying again may help.
constexpr std::string_view Types[] = {"Poco::TimeoutException",
                                      "Poco::Data::SQLite::DBLockedException",
                                      "Poco::Data::SQLite::TableLockedException",
                                      "Poco::Data::SessionPoolExhaustedException",
                                      "pqxx::serialization_failure",
                                      "pqxx::deadlock_detected",
                                      "pqxx::transaction_rollback",
                                      "drogon::orm::TimeoutError"};

/// Does the test say that a queue, a lock or a pool gave nothing?
bool gaveNothing(const flow::Guard& guard) {
  constexpr std::string_view Limiters[] = {"limiter", "limit", "rate", "token", "tokens"};
  constexpr std::string_view Names[] = {"trypush", "tryenqueue", "tryacquire", "tryput"};
  std::string name = base::lowerCase(base::lastComponent(guard.callee));
  std::erase(name, '_');
  const bool isTried =
      std::ranges::any_of(Names, [&](std::string_view known) { return name.starts_with(known); });
  const bool isLimiter = hasWord(guard, Limiters);
  const bool isFull = name == "isfull" || name == "full";
  return (isTried && !isLimiter && !guard.holds) || (isFull && guard.holds);
}

std::optional<std::string> transientOf(const flow::Handler& handler, const flow::Outcome& outcome) {
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return std::ranges::find(Types, clause->type) != std::end(Types) &&
                   !isDecidedInside(handler, outcome, *clause)
               ? std::optional(base::cat("catches ", displayName(clause->type)))
               : std::nullopt;
  }
  const FailureCode* failure = failureTested(outcome);
  const flow::Guard* test = decidingTest(outcome);
  const bool isTransient =
      failure != nullptr && failure->isTransient && failure->of != FailureOf::Rpc;
  return isTransient || (test != nullptr && gaveNothing(*test)) ? std::optional(describeTest(*test))
                                                                : std::nullopt;
}

void inspect(const flow::Handler& handler, const flow::Outcome& outcome, Findings& findings) {
  const int code = outcome.status.code();
  if (!mayAnswer(handler, outcome) || !http::isClientError(code) ||
      std::ranges::find(MayBeState, code) != std::end(MayBeState)) {
    return;
  }
  const std::optional<std::string> evidence = transientOf(handler, outcome);
  if (!evidence || serverFaultShown(handler, outcome)) {
    return;
  }
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(code),
                            " tells the client not to try again, though that may help: ",
                            *evidence,
                            "; ",
                            http::describe(http::status::ServiceUnavailable),
                            " says so"));
}

}  // namespace
}  // namespace status_lint::rules
