// What a run is going to look at, and how: known before the first source is read.
#pragma once

#include "tool/driver/compilation_database.h"
#include "tool/driver/configuration.h"
#include "tool/driver/console.h"
#include "tool/driver/models.h"
#include "tool/driver/options.h"
#include "tool/driver/staged_files.h"
#include "tool/driver/translation_units.h"
#include "tool/driver/workers.h"
#include "tool/extract/extract.h"
#include "tool/model/index.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace status_lint::driver {

struct Plan {
  Options options;  ///< of the command line, with what configuration and environment say
  Configuration configuration;
  Models models;
  std::string database;              ///< absolute path of the file
  std::vector<std::string> sources;  ///< of all its entries, where the configuration is looked for
  TranslationUnits units;
  StagedFiles staged;  ///< where a hook names files
  std::unique_ptr<model::Index> index;
  extract::Settings settings;
  WorkerLimits limits;

  /// Is all of the program looked at, but for what fails?
  [[nodiscard]] bool isWhole() const { return options.files.empty() && !options.preCommit; }
};

/// The path of the database that was named, or found. Tells of what it chose, or why there is none.
std::optional<std::string>
chooseDatabase(const Options& options, const std::string& workingDirectory, Console& console);

/// Nothing when there is no usable database, model or root: the console was told why.
std::optional<Plan>
makePlan(const Options& asGiven, const std::string& workingDirectory, Console& console);

}  // namespace status_lint::driver
