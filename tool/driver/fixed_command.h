// The command behind "--" in place of a compilation database.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/compilation_database.h"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// A database that compiles each file by this command: a compiler with its flags, or flags alone.
/// Relative paths, those in the command too, start at `workingDirectory`. Fails when no file is
/// named, or one is not there.
std::expected<Database, base::Error> databaseOf(std::span<const std::string> files,
                                                const std::vector<std::string>& command,
                                                const std::string& workingDirectory);

}  // namespace status_lint::driver
