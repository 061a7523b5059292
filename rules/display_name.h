// Names of types and functions as users write them, where the library's own name differs.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::rules {

/// "nlohmann::detail::parse_error" -> "nlohmann::json::parse_error"; any other name as it is.
std::string displayName(std::string_view canonical);

}  // namespace status_lint::rules
