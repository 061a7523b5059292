// From a command line of a database to one that is safe and meaningful for parsing.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Does this path of a command line, relative to the directory of the command, name a file?
using FileExists = std::function<bool(const std::string&)>;

/// Cleans a command line. The database is untrusted input: whatever would run code or write files
/// is gone. Compiler wrappers, linking, warnings, sanitizers, precompiled headers and flags that
/// only GCC knows go too. The result is the compiler, the driver mode and target that its name
/// implies, the flags that give the program its meaning, -fsyntax-only, no warnings, no limit of
/// errors, and `file` as the only input. Pure but for `exists`, which decides whether a precompiled
/// header has a textual twin.
std::vector<std::string> cleanCommandLine(const std::vector<std::string>& arguments,
                                          const std::string& file,
                                          const FileExists& exists);

}  // namespace status_lint::driver
