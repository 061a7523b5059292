// Extraction of all translation units in worker processes.
#pragma once

#include "tool/driver/workers.h"
#include "tool/extract/extract.h"
#include "tool/ir/module.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// A source that was not analysed, or not in full.
struct Failed {
  std::string file;                 ///< absolute
  std::string reason;               ///< one line
  std::vector<std::string> errors;  ///< the first few compile errors, if that is the reason
};

/// What came of the translation units.
struct Collected {
  std::vector<ir::Module> modules;  ///< in order of the inputs; those with compile errors too
  std::vector<Failed> failed;       ///< in order of the inputs
  std::size_t analysed = 0;         ///< without any error
};

/// Called when a source is done: how many are, and which one it was.
using Progress = std::function<void(std::size_t done, const std::string& file)>;

/// Extracts each input in a worker process of its own. The result does not depend on the number of
/// workers. Compile errors are shown with paths relative to the root of `settings`.
Collected collect(std::span<const extract::Input> inputs,
                  const extract::Settings& settings,
                  const WorkerLimits& limits,
                  const Progress& progress);

}  // namespace status_lint::driver
