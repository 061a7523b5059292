#include "rules/redirects.h"

#include "rules/outcome_facts.h"
#include "rules/state_change.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr std::string_view SchemeWords[] = {"http", "https", "scheme", "ssl", "tls"};

constexpr std::string_view ServerWords[] = {"cluster",
                                            "domain",
                                            "follower",
                                            "host",
                                            "leader",
                                            "master",
                                            "node",
                                            "peer",
                                            "primary",
                                            "proxy",
                                            "replica",
                                            "shard",
                                            "slave",
                                            "standby",
                                            "upstream"};

constexpr std::string_view PassingWords[] = {"anonymous",
                                             "auth",
                                             "authenticated",
                                             "authorised",
                                             "authorized",
                                             "beta",
                                             "credential",
                                             "credentials",
                                             "experiment",
                                             "feature",
                                             "guest",
                                             "logged",
                                             "login",
                                             "maintenance",
                                             "password",
                                             "rollout",
                                             "session",
                                             "sessions",
                                             "signed"};

bool asksForTarget(const flow::Guard& guard) {
  return std::ranges::any_of(guard.reads, [](const flow::Provenance& read) {
    return read.source == flow::Source::RequestPath || read.source == flow::Source::RequestMethod;
  });
}

}  // namespace

bool changesScheme(const flow::Outcome& outcome) {
  return hasLiteralPrefix(outcome, "location", "https://") ||
         std::ranges::any_of(outcome.guards,
                             [](const flow::Guard& guard) { return hasWord(guard, SchemeWords); });
}

bool staysHere(const flow::Outcome& outcome) {
  return hasLiteralPrefix(outcome, "location", "/") && !hasLiteralPrefix(outcome, "location", "//");
}

std::string literalTarget(const flow::Outcome& outcome) {
  const auto field = outcome.fields.find("location");
  return field != outcome.fields.end() && field->second.allLiteral &&
                 field->second.literals.size() == 1
             ? field->second.literals.front()
             : std::string();
}

bool changesSlash(const flow::Handler& handler, const flow::Outcome& outcome) {
  const std::string target = literalTarget(outcome);
  return handler.pathKnown && handler.path.size() > 1 && target.size() > 1 &&
         (target == handler.path + "/" || handler.path == target + "/");
}

const flow::Guard* passingReason(const flow::Outcome& outcome) {
  if (outcome.guards.empty()) {
    return nullptr;
  }
  const flow::Guard& guard = outcome.guards.back();
  return !asksForTarget(guard) && hasWord(guard, PassingWords) ? &guard : nullptr;
}

bool asksForServer(const flow::Outcome& outcome) {
  return std::ranges::any_of(outcome.guards,
                             [](const flow::Guard& guard) { return hasWord(guard, ServerWords); });
}

}  // namespace status_lint::rules
