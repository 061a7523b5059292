// The help texts of the command line, made from its tables.
#pragma once

#include "tool/driver/option_table.h"

#include <cstdint>
#include <string>

namespace status_lint::driver {

/// Which options the help of a sub-command lists.
enum class HelpFor : std::uint8_t { Common, All };

/// `status-lint --help`: the sub-commands, what a database is, the exit statuses.
std::string overview();

/// `status-lint dump --help`.
std::string helpOf(const CommandRow& command, HelpFor options);

/// "-q, --quiet", "--format FORMAT".
std::string heading(const OptionRow& row);

/// What an option is for, with the words that its value may be where they are few.
std::string textWithValues(const OptionRow& row, Command command);

}  // namespace status_lint::driver
