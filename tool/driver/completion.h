// Scripts that complete the words of a command line, made from its tables.
#pragma once

#include "tool/driver/option_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// The shells that there is a script for.
std::vector<std::string> shells();

/// The script for one of them.
std::string completionFor(std::string_view shell);

}  // namespace status_lint::driver
