// What a run spent its time on, for --stats.
#pragma once

#include "tool/base/timeline.h"

#include <string>

namespace status_lint::driver {

/// A line for each stage, and one for all with the memory at its peak; then the sources and the
/// rules that took most.
std::string statistics(const base::Timeline& timeline);

}  // namespace status_lint::driver
