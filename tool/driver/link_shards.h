// A program from the files that `extract` wrote.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/gathered.h"
#include "tool/driver/options.h"

#include <optional>
#include <string>

namespace status_lint::driver {

/// What `gather` gives for the whole database, from its shards in any order. Nothing when they do
/// not make one program: the console was told which file is wrong, why, and what helps.
std::optional<Gathered> gatherShards(const Options& asGiven,
                                     const std::string& workingDirectory,
                                     base::Timeline* timeline,
                                     Console& console);

}  // namespace status_lint::driver
