// What the rules about a missing field share.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// A rule that asks for a field with a status code, and for nothing else.
struct RequiredField {
  int code = 0;
  std::string_view field;                       ///< registry spelling
  std::span<const std::string_view> instead{};  ///< lower case: each of these serves as well
  bool orContent = false;                       ///< content serves as well
  /// Further conditions; null = none.
  bool (*applies)(const flow::Handler& handler, const flow::Outcome& outcome) = nullptr;
};

/// Reports the outcome when its status code was set to exactly `code`, the table of status codes
/// asks for `field` (registry spelling) with that code, and the response surely lacks it. Gives the
/// finding, or null when all is well or not known.
Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            int code,
                            std::string_view field,
                            Findings& findings);

/// As above, unless something else serves as well.
Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            const RequiredField& row,
                            Findings& findings);

/// The check of a rule that is one row.
template <const RequiredField& Row>
void inspectRequiredField(const flow::Handler& handler,
                          const flow::Outcome& outcome,
                          Findings& findings) {
  reportMissingField(handler, outcome, Row, findings);
}

/// Does the path of the handler say that it tells whether the server is well (/healthz, /ready)?
/// What it answers is for a load balancer, which asks again by its own clock.
bool isHealthEndpoint(const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
