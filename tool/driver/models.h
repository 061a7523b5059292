// The framework models of a run: those in the program and the user's own.
#pragma once

#include "tool/base/error.h"
#include "tool/model/model.h"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The shipped models and those in `files` (relative ones start at `workingDirectory`). A user's
/// model takes the place of a shipped one for the same framework. On failure all errors of all
/// files.
std::expected<std::vector<model::Model>, std::vector<base::Error>>
loadModels(std::span<const std::string> files, const std::string& workingDirectory);

}  // namespace status_lint::driver
