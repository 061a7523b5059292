// The version of the program.
#pragma once

#include <string_view>

namespace status_lint::driver {

/// "1.2.3", as the build states it.
std::string_view version();

}  // namespace status_lint::driver
