#include "rules/replaced_redirection.h"

#include "rules/outcome_facts.h"
#include "tool/http/field.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

bool redirects(int code) {
  return http::isRedirection(code) && http::hasMeaning("Location", code);
}

bool isMistake(const flow::Overwrite& overwrite) {
  const flow::Status& earlier = overwrite.earlier;
  const flow::Status& later = overwrite.later;
  return isConstant(earlier) && isConstant(later) && redirects(earlier.code()) &&
         http::isFinal(later.code()) && !http::isRedirection(later.code()) &&
         !http::hasMeaning("Location", later.code()) && overwrite.inHandler &&
         !overwrite.leftByException && !overwrite.read && !overwrite.fellThrough;
}

/// Is what was chosen there sent on any path?
bool survives(const flow::Handler& handler, const flow::Status& status) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& outcome) {
    return outcome.status.origin == status.origin && outcome.status.setter == status.setter;
  });
}

bool hasOwnLocation(const flow::Outcome& outcome) {
  const auto location = outcome.fields.find("location");
  return location != outcome.fields.end() && location->second.present == flow::Known::Yes &&
         !location->second.byFramework;
}

}  // namespace

const flow::Overwrite* replacedRedirection(const flow::Handler& handler,
                                           const flow::Outcome& outcome) {
  if (!handler.isComplete || !isSettled(outcome) || !hasOwnLocation(outcome) ||
      !isConstant(outcome.status) || redirects(outcome.status.code())) {
    return nullptr;
  }
  const auto found = std::ranges::find_if(outcome.overwritten, [&](const auto& overwrite) {
    return isMistake(overwrite) && !survives(handler, overwrite.earlier);
  });
  return found == outcome.overwritten.end() ? nullptr : &*found;
}

}  // namespace status_lint::rules
