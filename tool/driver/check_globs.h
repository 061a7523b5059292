// Choosing rules as clang-tidy does: --checks=-*,status-lint-created-*.
#pragma once

#include "rules/rule.h"
#include "tool/base/error.h"

#include <expected>
#include <set>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Applies lists of globs, separated by commas, from left to right: each switches the rules that it
/// matches on, or off with a '-' before it. A rule is called by its id, with or without
/// "status-lint-" before it. What `selection` names stays as it is. Fails on a glob that matches no
/// rule, and when no rule is left.
std::expected<void, base::Error> takeChecks(const std::vector<std::string>& lists,
                                            rules::Selection& selection);

/// The rules that such lists of `--warnings-as-errors` switch on. Fails on a glob that matches
/// none.
std::expected<std::set<std::string, std::less<>>, base::Error>
rulesAsErrors(const std::vector<std::string>& lists);

/// The rules that run, as `clang-tidy --list-checks` lists its checks.
std::string listOfChecks(const rules::Selection& selection);

}  // namespace status_lint::driver
