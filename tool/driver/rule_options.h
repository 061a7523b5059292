// Which rules run, from the words of the command line.
#pragma once

#include "rules/rule.h"
#include "tool/base/error.h"

#include <expected>
#include <set>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The values of the options that choose rules, as written.
struct RuleWords {
  std::string profile;  ///< empty = the one that is recommended
  std::vector<std::string> enabled;
  std::vector<std::string> disabled;
  std::vector<std::string> checks;   ///< lists of globs
  std::vector<std::string> allowed;  ///< status codes
};

/// The rules that the words name, or "all".
std::expected<std::set<std::string, std::less<>>, base::Error>
ruleNames(const std::vector<std::string>& words);

/// The profile, and what the other options change about it.
std::expected<rules::Selection, base::Error> selectRules(const RuleWords& words);

}  // namespace status_lint::driver
