// What is checked of the options of `extract` and `link`, which do one half of a run each.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/option_table.h"
#include "tool/driver/options.h"

#include <expected>
#include <string>

namespace status_lint::driver {

/// Checks what these two sub-commands need, and takes the value of `--shard` over. Other
/// sub-commands need nothing.
std::expected<void, base::Error>
takeShard(Command command, const std::string& shard, Options& options);

}  // namespace status_lint::driver
