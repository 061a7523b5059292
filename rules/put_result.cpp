#include "rules/put_result.h"

#include "rules/state_change.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

using flow::CallMade;
using flow::Guard;

/// Flags that say that something has come into being.
constexpr std::string_view NewWords[] = {"created", "inserted", "new", "newly"};

bool isSame(const Guard& a, const Guard& b) {
  return a.at == b.at && a.textHolds == b.textHolds;
}

bool isOpposite(const Guard& a, const Guard& b) {
  return a.at == b.at && a.textHolds != b.textHolds;
}

bool isFlag(const Guard& guard) {
  return !guard.subject.contains(" == ") && !guard.subject.contains(" != ") &&
         !guard.subject.contains(" < ") && !guard.subject.contains(" > ");
}

/// Is it a flag, or the second part of what a container gave, that says whether it is new?
bool tellsNewness(const Guard& guard, const flow::Outcome& outcome) {
  if (!isFlag(guard) || changeOf(outcome, {"creation", "storage"}) == nullptr) {
    return false;
  }
  return guard.subject.ends_with(". second") || hasWord(guard, NewWords);
}

/// The test that encloses the call and tells that the thing was there, or not.
const Guard* reasonOf(const CallMade& call, Presence presence) {
  const auto found = std::ranges::find_if(
      call.guards, [&](const Guard& guard) { return presenceToldBy(guard) == presence; });
  return found != call.guards.end() ? &*found : nullptr;
}

bool isChangeFor(const CallMade& call, bool isCreated) {
  return isCreated ? changes(call, {"creation", "storage"}) : changes(call, {"storage", "update"});
}

/// Does the other branch of the test make the other change? Then the test is about the resource.
bool isDecided(const flow::Outcome& outcome, const Guard& reason, bool isCreated) {
  return std::ranges::any_of(outcome.calls, [&](const CallMade& call) {
    return isChangeFor(call, !isCreated) &&
           std::ranges::any_of(call.guards,
                               [&](const Guard& guard) { return isOpposite(guard, reason); });
  });
}

/// Does the handler answer a PUT elsewhere with what this one should have?
bool knowsBetter(const flow::Handler& handler, bool isCreated) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& other) {
    const int code = other.status.code();
    return isCreated ? code == http::status::Created
                     : code == http::status::Ok || code == http::status::NoContent;
  });
}

}  // namespace

std::optional<PutResult>
putResultOf(const flow::Handler& handler, const flow::Outcome& outcome, bool isCreated) {
  if (!answersOnly(outcome, {"PUT"})) {
    return std::nullopt;
  }
  for (const Guard& guard : outcome.guards) {
    if (tellsNewness(guard, outcome)) {
      return guard.textHolds == isCreated
                 ? std::optional(PutResult{.isCreated = isCreated,
                                           .evidence = base::cat("where ", describeTest(guard))})
                 : std::nullopt;
    }
  }
  for (const CallMade& call : outcome.calls) {
    const Guard* reason = isChangeFor(call, isCreated)
                              ? reasonOf(call, isCreated ? Presence::Missing : Presence::There)
                              : nullptr;
    if (reason == nullptr) {
      continue;
    }
    const bool isChosenThere = std::ranges::any_of(
        outcome.guards, [&](const Guard& guard) { return isSame(guard, *reason); });
    if (isChosenThere ||
        (isDecided(outcome, *reason, isCreated) && !knowsBetter(handler, isCreated))) {
      return PutResult{.isCreated = isCreated,
                       .evidence = base::cat("where ", describeTest(*reason)),
                       .change = &call};
    }
  }
  return std::nullopt;
}

}  // namespace status_lint::rules
