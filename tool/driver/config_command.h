// The sub-command `config`: what the configuration says, and whether it is right.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <ostream>
#include <string>

namespace status_lint::driver {

// Each gives the exit status of the program.

/// What holds for the file that the options name, or for the working directory, with what says so.
int showConfig(const Options& options,
               const std::string& workingDirectory,
               std::ostream& out,
               Console& console);

/// The configuration files that hold for that file, one on a line, the outermost first: the nearer
/// one counts before it.
int listConfigs(const Options& options,
                const std::string& workingDirectory,
                std::ostream& out,
                Console& console);

/// Checks the files that the options name; without any those that hold for the working directory,
/// and all below it.
int verifyConfig(const Options& options,
                 const std::string& workingDirectory,
                 std::ostream& out,
                 Console& console);

}  // namespace status_lint::driver
