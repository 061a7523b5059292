// What becomes of each compiler flag before the parser sees the command line.
#pragma once

#include <cstdint>
#include <string_view>

namespace status_lint::driver {

enum class FlagFate : std::uint8_t {
  Keep,
  KeepWithOperand,  ///< the next word belongs to it
  Drop,
  DropWithOperand
};

/// Fate of a flag as written in the database. Kept is what shapes the meaning of the program:
/// language, macros, include paths, target, predefined macros. Dropped is what writes files, runs
/// code, links, warns, measures or optimises, and what only GCC knows. A flag that is not listed is
/// kept.
FlagFate fateOf(std::string_view flag);

/// Is the flag dropped because only GCC knows it?
bool isGccOnly(std::string_view flag);

}  // namespace status_lint::driver
