// For build systems: a file that says that a run was clean, and what the run read.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/gathered.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The absolute paths of all files that the result was made of, sorted: sources, what those that
/// were parsed include, and what the options and the configuration name.
std::vector<std::string> filesRead(const Gathered& gathered, const std::string& workingDirectory);

/// Writes the list to NAME.d, as Make and Ninja read it, then the empty file NAME. `name` is as the
/// build system knows it, relative to the working directory or absolute.
std::expected<void, base::Error> writeStamp(const std::string& name,
                                            const std::vector<std::string>& files,
                                            const std::string& workingDirectory);

}  // namespace status_lint::driver
