// A redirection whose status code another one replaces.
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// The replacement that leaves a Location field behind which nobody follows; null = none. No path
/// of the handler may send that redirection.
const flow::Overwrite* replacedRedirection(const flow::Handler& handler,
                                           const flow::Outcome& outcome);

}  // namespace status_lint::rules
