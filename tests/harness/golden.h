// The findings of a fixture as a user reads them, for golden files.
#pragma once

#include "rules/finding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace status_lint::harness {

/// The text rendering of the rule's findings with their steps, paths relative to `root`, without
/// colour. Needs the source files below `root`.
std::string render(const std::vector<rules::Finding>& findings,
                   const std::string& rule,
                   const std::filesystem::path& root);

}  // namespace status_lint::harness
