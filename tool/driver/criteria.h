// What a program is judged by: known before the first source is read.
#pragma once

#include "rules/rule.h"
#include "tool/driver/baseline.h"
#include "tool/driver/changed_lines.h"
#include "tool/driver/console.h"
#include "tool/driver/header_filter.h"
#include "tool/driver/options.h"
#include "tool/model/situations.h"

#include <optional>
#include <string>

namespace status_lint::driver {

struct Criteria {
  model::Situations situations;
  rules::Selection rules;               ///< that run, with what the files of the options say
  std::optional<Baseline> baseline;     ///< where there is one; for `baseline` always
  std::optional<ChangedLines> changes;  ///< where only those count
  std::optional<HeaderFilter> headers;  ///< that count, where not all do
};

/// For a program with this root. Nothing when a file that the options name is not usable: the
/// console was told why.
std::optional<Criteria> loadCriteria(const Options& options,
                                     const std::string& root,
                                     const std::string& workingDirectory,
                                     Console& console);

}  // namespace status_lint::driver
