// Status codes in code that cannot run, whatever the tests around it tell.
#pragma once

#include "tool/flow/outcome.h"
#include "tool/flow/status_carriers.h"

namespace status_lint::flow {

/// The constants among the sources that stand behind a statement that always leaves, or in a catch
/// clause that never takes anything. In order of the functions.
std::vector<DeadStatus> deadStatuses(const Program& program,
                                     const std::vector<StatusSource>& sources);

}  // namespace status_lint::flow
