// What the rules share that ask whether a handler looked at the part of the request which gives a
// status code its meaning.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// A rule against a status code in a handler that never looks at what the code answers to.
struct Unrequested {
  std::span<const int> codes;
  std::span<const std::string_view> fields{};  ///< request fields, lower case; "accept*" = a prefix
  std::string_view clause;                     ///< after "304 (Not Modified) response"
  std::span<const flow::Source> parts{};       ///< other parts of the request that explain the code
  std::span<const std::string_view> words{};   ///< of a condition or a parameter that explain it
  /// Further conditions; null = none.
  bool (*applies)(const flow::Handler& handler, const flow::Outcome& outcome) = nullptr;
};

/// May the handler, in any of its paths, have looked at one of the fields or parts? True where the
/// request went on to code that is not known, and where not all paths are known.
bool mayHaveRead(const flow::Handler& handler, const Unrequested& row);

void reportUnrequested(const flow::Handler& handler,
                       const flow::Outcome& outcome,
                       const Unrequested& row,
                       Findings& findings);

/// The check of a rule that is one row.
template <const Unrequested& Row>
void inspectUnrequested(const flow::Handler& handler,
                        const flow::Outcome& outcome,
                        Findings& findings) {
  reportUnrequested(handler, outcome, Row, findings);
}

}  // namespace status_lint::rules
