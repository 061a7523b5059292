// What the rules share about status codes that are no answer to a method.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// A rule against some status codes in answer to some methods: those for which the table of status
/// codes has a rule that is broken.
struct MethodMisuse {
  std::span<const int> codes;
  std::span<const std::string_view> methods{};  ///< only these; empty = all that break a rule
  std::span<const std::string_view> without{};  ///< but not these
};

/// Reports the outcome when it answers none but such methods.
void reportMethodMisuse(const flow::Handler& handler,
                        const flow::Outcome& outcome,
                        const MethodMisuse& row,
                        Findings& findings);

/// The check of a rule that is one row.
template <const MethodMisuse& Row>
void inspectMethodMisuse(const flow::Handler& handler,
                         const flow::Outcome& outcome,
                         Findings& findings) {
  reportMethodMisuse(handler, outcome, Row, findings);
}

}  // namespace status_lint::rules
