#include "rules/missing_resource.h"

#include "rules/state_change.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

/// Where nothing is a good answer: there is nothing new, for now.
constexpr std::string_view Waiting[] = {"cache",
                                        "cached",
                                        "change",
                                        "changes",
                                        "event",
                                        "events",
                                        "favicon",
                                        "latest",
                                        "new",
                                        "next",
                                        "pending",
                                        "poll",
                                        "queue",
                                        "suggest",
                                        "timeout",
                                        "update",
                                        "updates",
                                        "wait"};

bool isWaiting(const flow::Handler& handler, const flow::Guard& guard) {
  const std::string path = base::lowerCase(handler.path);
  return hasWord(guard, Waiting) ||
         std::ranges::any_of(Waiting, [&](std::string_view word) { return path.contains(word); });
}

/// Was one thing looked up by what the request holds, and not found?
bool isMissing(const flow::Guard& guard) {
  const std::string name = base::lowerCase(base::lastComponent(guard.callee));
  const bool isList =
      name.ends_with('s') && !name.ends_with("contains") && !name.ends_with("exists");
  const bool isAsked = std::ranges::any_of(guard.reads, [](const flow::Provenance& read) {
    return flow::isRequest(read.source) || read.givenRequest;
  });
  return isAsked && !isList && presenceToldBy(guard) == Presence::Missing;
}

}  // namespace

bool saysResourceMissing(const flow::Handler& handler, const flow::Guard& guard) {
  return isMissing(guard) && !isWaiting(handler, guard);
}

}  // namespace status_lint::rules
