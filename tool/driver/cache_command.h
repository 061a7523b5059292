// status-lint cache: what users see of the results of earlier runs, and do with them.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <ostream>
#include <string>

namespace status_lint::driver {

// Each gives the exit status of the program.

/// Where they are, how many, and how much room they take.
int showCache(const Options& options, std::ostream& out, Console& console);

/// Drops them.
int clearCache(const Options& options, std::ostream& out, Console& console);

/// Extracts some of a program's sources again and holds the modules against those that were kept.
int verifyCache(const Options& options,
                const std::string& workingDirectory,
                std::ostream& out,
                Console& console);

/// The milliseconds that each source of a program took when it was last parsed here, as `readCosts`
/// reads them.
int listCosts(const Options& options,
              const std::string& workingDirectory,
              std::ostream& out,
              Console& console);

}  // namespace status_lint::driver
