// Leaves out the sources that cannot have a part in any response, without parsing them.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/plan.h"

#include <cstddef>

namespace status_lint::driver {

/// Takes them out of the plan's inputs; gives how many those are. Takes none where a model speaks
/// in every source.
std::size_t leaveOutSilent(Plan& plan, ModuleCache& cache, Console& console);

}  // namespace status_lint::driver
