// Which formats are written and where, from the words of the command line.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/options.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The values of `--format` and `--output`, as written.
struct OutputWords {
  std::string format;  ///< empty = not given
  std::vector<std::string> outputs;
};

/// Sets what standard output gets and which files are written besides. The action must be known:
/// not every one has every form.
std::expected<void, base::Error> takeOutputs(const OutputWords& words, Options& options);

/// The names of the formats that the action can write.
std::vector<std::string> formatsOf(Action action);

}  // namespace status_lint::driver
