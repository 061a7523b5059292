// What the rules about a missing field share.
#pragma once

#include "rules/rule.h"

#include <string_view>

namespace status_lint::rules {

/// Reports the outcome when its status code was set to exactly `code`, the table of status codes
/// asks for `field` (registry spelling) with that code, and the response surely lacks it. Gives the
/// finding, or null when all is well or not known.
Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            int code,
                            std::string_view field,
                            Findings& findings);

}  // namespace status_lint::rules
