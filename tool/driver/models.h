// The framework models and situations of a run: those in the program and the user's own; and the
// descriptions of the API and the record of an earlier run that it is compared with.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/options.h"
#include "tool/model/api_description.h"
#include "tool/model/model.h"
#include "tool/model/situations.h"
#include "tool/model/status_choice.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// What the options say of models, with all that they name.
struct ModelChoice {
  struct File {
    std::string name;  ///< as written
    std::string text;

    bool operator==(const File&) const = default;
  };

  std::vector<File> own;
  std::vector<std::string> forced;
  std::vector<std::string> disabled;

  bool operator==(const ModelChoice&) const = default;
};

/// The models of a run.
struct Models {
  std::vector<model::Model> all;
  ModelChoice choice;  ///< what made them of the shipped ones

  /// Tells sets of models apart.
  [[nodiscard]] std::string identity() const;

  /// The names of the files that are the user's.
  [[nodiscard]] std::vector<std::string> ownFiles() const;
};

/// The shipped models and those that the options add (relative files start at `workingDirectory`),
/// without those that they leave out. A user's model takes the place of a shipped one for the same
/// framework. On failure all errors: of files, and of names that are no framework.
std::expected<Models, std::vector<base::Error>> loadModels(const Options& options,
                                                           const std::string& workingDirectory);

/// The same from a choice that was made before.
std::expected<Models, std::vector<base::Error>> loadModels(ModelChoice choice);

/// The shipped table of situations with what the options add. On failure all errors of the files.
std::expected<model::Situations, std::vector<base::Error>>
loadSituations(const Options& options, const std::string& workingDirectory);

/// What the options name. On failure all errors of the files.
std::expected<std::vector<model::ApiDescription>, std::vector<base::Error>>
loadDescriptions(const Options& options, const std::string& workingDirectory);

/// The record that the options name, if any; on failure all errors of the file.
std::expected<std::vector<model::StatusChoice>, std::vector<base::Error>>
loadEarlier(const Options& options, const std::string& workingDirectory);

}  // namespace status_lint::driver
