// The sources of a plan, extracted: for a whole run, and for a share of one.
#pragma once

#include "tool/driver/collect.h"
#include "tool/driver/console.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/plan.h"

#include <span>
#include <vector>

namespace status_lint::driver {

/// Takes the sources out that cannot have a part in a response, and counts them as skipped. Where
/// something is asked to be shown or examined in full, all stay.
void leaveOutUnneeded(Plan& plan, ModuleCache& cache, Console& console);

/// Extracts these inputs of the plan and shows how far that is.
std::vector<Unit> extractSome(std::span<const extract::Input> inputs,
                              const Plan& plan,
                              ModuleCache& cache,
                              Console& console);

}  // namespace status_lint::driver
