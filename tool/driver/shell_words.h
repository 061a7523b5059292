// Splitting a command line into its words, as a shell or a compiler's response file does it.
#pragma once

#include "tool/base/error.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// Whose rules of quoting hold.
enum class Quoting : std::uint8_t {
  Shell,        ///< POSIX shell words without expansion: "command" of a compilation database
  ResponseFile  ///< GNU `@file`: a backslash escapes the next character everywhere, in quotes too
};

/// The words of `text`. Fails on a quote that is never closed.
std::expected<std::vector<std::string>, base::Error> splitWords(std::string_view text,
                                                                Quoting quoting);

}  // namespace status_lint::driver
