// Runs that say what took how long: --stats and --trace.
#pragma once

#include "tool/base/timeline.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <functional>
#include <string>

namespace status_lint::driver {

/// Does the work and gives its exit status. Where the options ask for it, the work is measured;
/// what that gave is told when it is done, unless it could not be done at all. Else the work
/// receives null. A trace that cannot be written is told before the work begins, if possible, and
/// makes the status Unusable.
int measured(const Options& options,
             const std::string& workingDirectory,
             Console& console,
             const std::function<int(base::Timeline* timeline)>& work);

}  // namespace status_lint::driver
