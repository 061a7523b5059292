// What CLI11 makes of the words of a command line, in our words.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/option_table.h"

#include <cstdint>
#include <expected>
#include <span>
#include <string>

namespace status_lint::driver {

enum class Asked : std::uint8_t { Work, Help, AllHelp };

/// Sorts the words after the name of a sub-command into `into`, as the tables say. Where help is
/// asked for, the rest may be missing. The error is one line that names the nearest right word.
std::expected<Asked, base::Error>
parseWith(const CommandRow& command, std::span<const std::string> words, Words& into);

}  // namespace status_lint::driver
