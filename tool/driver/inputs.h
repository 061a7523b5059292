// The words of the command line that are no options.
#pragma once

#include "tool/driver/options.h"

#include <string>
#include <vector>

namespace status_lint::driver {

/// The first input is the database unless it looks like a source, or the options named one or a
/// command already.
void takeInputs(std::vector<std::string> inputs, Options& options);

}  // namespace status_lint::driver
