// YAML as JSON, so that what reads JSON reads both. Only yaml.cpp knows which library parses.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>

namespace status_lint::model {

/// The first document as JSON. Aliases and merge keys are expanded, keys are texts, and so are
/// numbers and dates: their JSON could differ from what was written. The error gives line and
/// column. `file` names the source in messages.
std::expected<std::string, base::Error> jsonOfYaml(std::string_view yaml, std::string_view file);

}  // namespace status_lint::model
