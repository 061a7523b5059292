// What the rules share about responses that should have content.
#pragma once

#include "rules/rule.h"

#include <string_view>

namespace status_lint::rules {

/// A rule that asks for content with some status codes.
struct MissingContent {
  bool (*concerns)(int code);
  /// Further conditions; null = none.
  bool (*applies)(const flow::Handler& handler, const flow::Outcome& outcome) = nullptr;
};

/// Reports the outcome when a handler set the status code and surely sends no content. An answer to
/// HEAD alone is left out.
void reportMissingContent(const flow::Handler& handler,
                          const flow::Outcome& outcome,
                          const MissingContent& row,
                          Findings& findings);

/// The check of a rule that is one row.
template <const MissingContent& Row>
void inspectMissingContent(const flow::Handler& handler,
                           const flow::Outcome& outcome,
                           Findings& findings) {
  reportMissingContent(handler, outcome, Row, findings);
}

}  // namespace status_lint::rules
