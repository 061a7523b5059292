#include "rules/registry_state.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {

Finding* reportRegistryState(const flow::Handler& handler,
                             const flow::Outcome& outcome,
                             const RegistryState& row,
                             Findings& findings) {
  if (!isConstant(outcome.status) || !isSettled(outcome)) {
    return nullptr;
  }
  const http::StatusCode* code = http::find(outcome.status.code());
  if (code == nullptr || std::ranges::find(row.states, code->registration) == row.states.end() ||
      (row.applies != nullptr && !row.applies(handler, outcome))) {
    return nullptr;
  }
  return &findings.report(handler, outcome, base::cat(http::describe(code->code), " ", row.clause));
}

}  // namespace status_lint::rules
