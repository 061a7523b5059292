// The modules of all translation units: from earlier runs, else extracted in worker processes.
#pragma once

#include "tool/driver/module_cache.h"
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
  std::size_t known = 0;            ///< whose module came from the cache
};

/// What came of the look at the cache.
struct Verified {
  std::size_t known = 0;          ///< inputs that the cache knows
  std::size_t compared = 0;       ///< of which so many were extracted again
  std::vector<Failed> different;  ///< whose module is not the one that was kept
};

/// Called when a source is done: how many are, and which one it was.
using Progress = std::function<void(std::size_t done, const std::string& file)>;

/// Extracts each input that the cache does not know in a worker process of its own. The result does
/// not depend on the number of workers nor on the cache. Compile errors are shown with paths
/// relative to the root of `settings`.
Collected collect(std::span<const extract::Input> inputs,
                  const extract::Settings& settings,
                  const WorkerLimits& limits,
                  ModuleCache& cache,
                  const Progress& progress);

/// Extracts inputs that the cache knows once more, at most `most` of them.
Verified verify(std::span<const extract::Input> inputs,
                const extract::Settings& settings,
                const WorkerLimits& limits,
                ModuleCache& cache,
                std::size_t most);

}  // namespace status_lint::driver
