// Comments that allow findings.
#pragma once

#include "tool/ir/module.h"

#include <string_view>
#include <vector>

namespace status_lint::extract {

/// The comments of a file that allow findings, in their order, with the lines that each speaks of:
///
///     // status-lint: allow(rule-a, rule-b) reason       this line; on a line of its own the next
///                                                        statement, or its head where a block
///                                                        begins
///     // status-lint: begin-allow(rule-a) reason         up to end-allow(rule-a)
///     // status-lint: allow-file(rule-a) reason          the whole file
///     // NOLINT(status-lint-rule-a), NOLINTNEXTLINE, NOLINTBEGIN, NOLINTEND, with `*` in names
///
/// In a reason `until=2027-01-31` names the last day. What was meant as one of these and is none
/// has a fault.
std::vector<ir::Suppression> findSuppressions(std::string_view content);

}  // namespace status_lint::extract
