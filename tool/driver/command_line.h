// From a command line of a database to one that is safe and meaningful for parsing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// What the user changes about every command line.
struct FlagChanges {
  std::vector<std::string> before;   ///< added behind the compiler
  std::vector<std::string> after;    ///< added at the end
  std::vector<std::string> removed;  ///< words that go, wherever they stand; what is added stays

  bool operator==(const FlagChanges&) const = default;
};

/// The command line with these changes and without compiler wrappers.
std::vector<std::string> withChanges(const std::vector<std::string>& arguments,
                                     const FlagChanges& changes);

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

/// Does the word end a command in a line for a shell?
bool isShellSeparator(std::string_view word);

/// The words from the compiler on: without ccache, distcc, env, libtool and their like, and without
/// the commands before it in a line for a shell.
std::vector<std::string> withoutWrappers(const std::vector<std::string>& arguments);

/// "g++-12" of "/usr/bin/g++-12" and of "g++-12.exe".
std::string programName(std::string_view path);

/// "aarch64-linux-gnu" of "/usr/bin/aarch64-linux-gnu-g++-12"; empty where the name says no target.
std::string targetOf(std::string_view compiler);

}  // namespace status_lint::driver
