// The manual page, made from the tables of the command line.
#pragma once

#include <string>

namespace status_lint::driver {

/// status-lint(1) as man reads it.
std::string manualPage();

}  // namespace status_lint::driver
