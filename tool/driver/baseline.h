// Findings that were there when somebody said so: a file lists them, and they are not reported.
#pragma once

#include "rules/finding.h"
#include "tool/base/error.h"
#include "tool/driver/filter.h"

#include <cstddef>
#include <expected>
#include <functional>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The file that is looked for in the root of the project.
inline constexpr std::string_view BaselineFileName = ".status-lint-baseline.json";

struct BaselineEntry {
  std::string path;  ///< relative to the root
  std::string rule;
  std::string function;     ///< around it; for people
  std::string fingerprint;  ///< of the finding
  std::string context;      ///< the same without the path

  auto operator<=>(const BaselineEntry&) const = default;
};

/// What a baseline and the findings of a run have to do with each other.
struct BaselineUse {
  std::vector<BaselineEntry> matched;    ///< found again, as they are found now
  std::vector<BaselineEntry> fresh;      ///< found, and not in the baseline
  std::vector<BaselineEntry> stale;      ///< not found any more
  std::vector<BaselineEntry> undecided;  ///< not found, where this run could not have found them
  std::vector<rules::Finding> taken;     ///< the findings of `matched`, in their order
};

struct Baseline {
  std::string path;  ///< absolute
  std::vector<BaselineEntry> entries;

  /// Takes out the findings that are in the baseline. One that stood in a file that `isGone` is
  /// known by what is the same but for the path. `isDecided`: would this run have found it?
  BaselineUse take(std::vector<rules::Finding>& findings,
                   const Identities& identities,
                   const std::function<bool(const std::string& path)>& isGone,
                   const std::function<bool(const BaselineEntry& entry)>& isDecided) const;
};

/// Reads the file at an absolute path; `name` is what it is called in errors.
std::expected<Baseline, std::vector<base::Error>> loadBaseline(const std::string& path,
                                                               const std::string& name);

/// The content of a file that lists the entries: sorted, one on a line, so that versions can be
/// merged.
std::string baselineText(std::vector<BaselineEntry> entries);

}  // namespace status_lint::driver
