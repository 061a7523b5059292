// The files that a run writes.
#pragma once

#include "tool/driver/analysis.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <string>

namespace status_lint::driver {

/// Can the files of the options be written? They are tried before the work starts: a misspelt path
/// should not cost a whole run. The console is told of one that cannot.
bool canWriteAll(const Options& options, const std::string& workingDirectory, Console& console);

/// Writes the files of the result, each whole or not at all. False where one could not be: the
/// console was told.
bool writeOutputs(const Options& options,
                  const Result& result,
                  const std::string& workingDirectory,
                  Console& console);

}  // namespace status_lint::driver
