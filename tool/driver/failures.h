// What the user hears of sources that failed.
#pragma once

#include "tool/driver/collect.h"
#include "tool/driver/console.h"

#include <span>
#include <string>

namespace status_lint::driver {

/// Tells the first of them in full, with paths relative to the root.
void tellFailures(std::span<const Failed> failed, const std::string& root, Console& console);

}  // namespace status_lint::driver
