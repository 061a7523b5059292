#include "rules/status_choices.h"

#include "rules/deciding_test.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"

#include <algorithm>
#include <iterator>

namespace status_lint::rules {
namespace {

/// What led to the status code; empty where nothing in particular did.
std::string reasonOf(const flow::Outcome& outcome) {
  for (const flow::Caught& caught : outcome.caught) {
    if (caught.choseStatus) {
      return base::cat("catches ", caught.type.empty() ? "all exceptions" : caught.type);
    }
  }
  const flow::Guard* test = decidingTest(outcome);
  return test != nullptr ? describeTest(*test) : std::string();
}

void settle(std::vector<model::StatusChoice>& choices) {
  std::ranges::sort(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
}

}  // namespace

std::vector<model::StatusChoice> choicesOf(const flow::Handler& handler,
                                           const flow::Outcome& outcome) {
  std::vector<model::StatusChoice> out;
  if (handler.kind != flow::HandlerKind::Route || !handler.pathKnown || !isSettled(outcome) ||
      outcome.ending == flow::Ending::Threw || !outcome.status.isKnown() || outcome.sentAs != 0) {
    return out;
  }
  for (const std::string& method : outcome.methods) {
    out.push_back({.framework = handler.framework,
                   .method = method,
                   .path = handler.path,
                   .reason = reasonOf(outcome),
                   .code = outcome.status.code()});
  }
  return out;
}

std::vector<model::StatusChoice> choicesOf(const flow::Server& server) {
  std::vector<model::StatusChoice> out;
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      std::ranges::move(choicesOf(handler, outcome), std::back_inserter(out));
    }
  }
  settle(out);
  return out;
}

std::vector<model::StatusChoice> choicesOf(const flow::Analysis& analysis) {
  std::vector<model::StatusChoice> out;
  for (const flow::Server& server : analysis.servers) {
    std::ranges::move(choicesOf(server), std::back_inserter(out));
  }
  settle(out);
  return out;
}

}  // namespace status_lint::rules
