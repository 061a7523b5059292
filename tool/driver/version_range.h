// Ranges of versions of the tool, as a configuration asks for them.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string_view>

namespace status_lint::driver {

/// Is the version ("0.4.1") in the range: comparisons with commas between them, all of which must
/// hold (">=0.4, <1")? Numbers that are left out are 0. Fails where the range is none.
std::expected<bool, base::Error> isInRange(std::string_view version, std::string_view range);

}  // namespace status_lint::driver
