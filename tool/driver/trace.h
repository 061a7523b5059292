// What a run did when, as a trace that browsers show: for --trace.
#pragma once

#include "tool/base/timeline.h"

#include <string>

namespace status_lint::driver {

/// The JSON of Chrome's trace events: the stages and what they consist of, a lane for each thread
/// and each worker process, and one with what each rule took, all its parts in one.
std::string trace(const base::Timeline& timeline);

}  // namespace status_lint::driver
