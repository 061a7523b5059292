// Words that stand for values of options.
#pragma once

#include "tool/driver/options.h"

#include <array>
#include <string_view>
#include <utility>

namespace status_lint::driver {

inline constexpr auto Colours = std::to_array<std::pair<std::string_view, Colour>>(
    {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}});

/// Of `--fail-on`.
inline constexpr auto Limits = std::to_array<std::pair<std::string_view, rules::Severity>>(
    {{"error", rules::Severity::Error},
     {"warning", rules::Severity::Warning},
     {"note", rules::Severity::Note},
     {"never", rules::Severity::Off}});

/// Of `--if-no-database`: is the check skipped?
inline constexpr auto WithoutDatabase =
    std::to_array<std::pair<std::string_view, bool>>({{"error", false}, {"skip", true}});

}  // namespace status_lint::driver
