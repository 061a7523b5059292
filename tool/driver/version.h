// The version of the program.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::driver {

/// "1.2.3", as the build states it.
std::string_view version();

/// What `--version` prints: the version, and below it what the program was built with.
std::string versionText();

}  // namespace status_lint::driver
