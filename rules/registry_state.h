// What the rules share about codes that the registry has, but not for use.
#pragma once

#include "rules/rule.h"
#include "tool/http/status_code.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// A rule against codes in a state of registration.
struct RegistryState {
  std::span<const http::Registration> states;
  std::string_view clause;  ///< after "305 (Use Proxy)"
  /// Further conditions; null = none.
  bool (*applies)(const flow::Handler& handler, const flow::Outcome& outcome) = nullptr;
};

/// Reports the outcome when this code chose such a status code. Gives the finding, or null.
Finding* reportRegistryState(const flow::Handler& handler,
                             const flow::Outcome& outcome,
                             const RegistryState& row,
                             Findings& findings);

/// The check of a rule that is one row.
template <const RegistryState& Row>
void inspectRegistryState(const flow::Handler& handler,
                          const flow::Outcome& outcome,
                          Findings& findings) {
  reportRegistryState(handler, outcome, Row, findings);
}

}  // namespace status_lint::rules
