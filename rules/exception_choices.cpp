#include "rules/exception_choices.h"

#include "rules/client_fault.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace status_lint::rules {
namespace {

struct Clause {
  const flow::Handler* handler = nullptr;
  const flow::Outcome* outcome = nullptr;
  const flow::Caught* caught = nullptr;
};

bool isThrownHere(const Clause& clause) {
  return std::ranges::any_of(clause.caught->points,
                             [](const auto& point) { return point.callee.empty(); });
}

/// Does the clause take nothing but what parsing and converting request data throws?
bool takesReading(const Clause& clause) {
  return !clause.caught->points.empty() &&
         std::ranges::all_of(clause.caught->points, readsRequestData);
}

std::vector<Clause> clausesOf(const flow::Server& server) {
  std::vector<Clause> out;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const flow::Caught* caught = choosingClause(outcome);
      if (caught != nullptr && !caught->isBroad && !caught->type.empty() && isOwnError(outcome) &&
          !isDecidedInside(handler, outcome, *caught)) {
        out.push_back({&handler, &outcome, caught});
      }
    }
  }
  return out;
}

using Users = std::map<base::SourceRange, std::set<const flow::Handler*>>;

/// Does the handler answer the type otherwise, too? What several handlers share (a wrapper, the
/// server's exception handler) tells nothing apart.
bool tellsApart(const std::vector<Clause>& clauses, const Users& users, const Clause& clause) {
  return users.at(clause.caught->at).size() == 1 &&
         std::ranges::any_of(clauses, [&](const Clause& other) {
           return other.handler == clause.handler && other.caught->type == clause.caught->type &&
                  other.outcome->status.code() != clause.outcome->status.code() &&
                  users.at(other.caught->at).size() == 1;
         });
}

}  // namespace

std::vector<Choice> exceptionChoices(const flow::Server& server) {
  const std::vector<Clause> clauses = clausesOf(server);
  std::set<std::string> own;
  Users users;
  for (const Clause& clause : clauses) {
    users[clause.caught->at].insert(clause.handler);
    if (isThrownHere(clause) && !clause.caught->type.starts_with("std::")) {
      own.insert(clause.caught->type);
    }
  }
  std::vector<Choice> choices;
  for (const Clause& clause : clauses) {
    const std::string& type = clause.caught->type;
    if ((own.contains(type) || takesReading(clause)) && !tellsApart(clauses, users, clause)) {
      choices.push_back(
          {type, clause.outcome->status.code(), clause.caught->at, clause.handler, clause.outcome});
    }
  }
  return choices;
}

}  // namespace status_lint::rules
