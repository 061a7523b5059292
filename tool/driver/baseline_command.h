// The sub-command `baseline`: lists what is found now, so that only what comes later is reported.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <ostream>
#include <string>

namespace status_lint::driver {

/// Analyses the program and writes the file that the options ask for. Gives the exit status of the
/// program.
int writeBaseline(const Options& options,
                  const std::string& workingDirectory,
                  std::ostream& out,
                  Console& console);

}  // namespace status_lint::driver
