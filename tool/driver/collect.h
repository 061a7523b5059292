// The modules of all translation units: from earlier runs, else extracted in worker processes.
#pragma once

#include "tool/driver/module_cache.h"
#include "tool/driver/workers.h"
#include "tool/extract/extract.h"
#include "tool/ir/module.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// What came of one translation unit.
struct Unit {
  std::optional<ir::Module> module;
  std::string reason;    ///< when there is no module
  bool isKnown = false;  ///< the module came from the cache
};

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

/// Extracts each input that the cache does not know in a worker process of its own. What it gives,
/// in order of the inputs, does not depend on the number of workers nor on the cache.
std::vector<Unit> extractUnits(std::span<const extract::Input> inputs,
                               const extract::Settings& settings,
                               const WorkerLimits& limits,
                               ModuleCache& cache,
                               const Progress& progress);

/// What kept the source from being analysed in full, if anything. Compile errors are shown with
/// paths relative to the root.
std::optional<Failed>
failureOf(const extract::Input& input, const Unit& unit, const std::string& root);

/// Sorts what came of the inputs, in their order, from what failed.
Collected
collect(std::span<const extract::Input> inputs, std::vector<Unit> units, const std::string& root);

/// Extracts inputs that the cache knows once more, at most `most` of them.
Verified verify(std::span<const extract::Input> inputs,
                const extract::Settings& settings,
                const WorkerLimits& limits,
                ModuleCache& cache,
                std::size_t most);

}  // namespace status_lint::driver
