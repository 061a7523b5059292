// status-lint extract: the sources of a shard, for `link` to make findings of.
#pragma once

#include "tool/base/timeline.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <string>

namespace status_lint::driver {

/// Writes the file that the options name, whole or not at all. Gives the exit status of the
/// program: sources that fail are told, and kept in the file for `link` to tell. The timeline,
/// which may be null, receives what took how long.
int extractShard(const Options& options,
                 const std::string& workingDirectory,
                 base::Timeline* timeline,
                 Console& console);

}  // namespace status_lint::driver
