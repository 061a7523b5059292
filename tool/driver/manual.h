// The manual pages, made from the tables of the command line and of the configuration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// status-lint(1) as man reads it.
std::string manualPage();

/// status-lint.yaml(5) as man reads it.
std::string configManualPage();

/// The names of the pages, the usual one first.
std::vector<std::string> manualNames();

/// The page of that name; empty where there is none.
std::string manualFor(std::string_view name);

}  // namespace status_lint::driver
