// The conditions around the code that runs, as states carry them.
#pragma once

#include "tool/flow/state.h"

#include <vector>

namespace status_lint::flow {

/// Paths grouped by the guards they have, so that each group can have them back where it joins
/// again.
std::vector<std::vector<State>> groupByGuards(std::vector<State>&& states);

void restoreGuards(std::vector<State>& states, const GuardList& guards);

/// Does `outer` enclose (or equal) `inner`?
bool encloses(const GuardList& outer, const GuardList& inner);

}  // namespace status_lint::flow
