// The lines that a run is asked about: those that changed since a revision, that a patch adds, or
// that a filter names.
#pragma once

#include "rules/finding.h"
#include "tool/base/error.h"

#include <cstdint>
#include <expected>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// First and last line.
struct LineRange {
  std::uint32_t first = 1;
  std::uint32_t last = std::numeric_limits<std::uint32_t>::max();

  bool operator==(const LineRange&) const = default;
};

class ChangedLines {
public:
  /// The lines of the file at an absolute path.
  void add(const std::string& path, LineRange range) { byPath_[path].push_back(range); }

  /// The lines of all files whose paths end so.
  void addEnding(const std::string& ending, LineRange range) { byEnding_[ending].push_back(range); }

  /// Does the finding, or a step of its path, stand in them?
  [[nodiscard]] bool concern(const rules::Finding& finding) const;

  bool operator==(const ChangedLines&) const = default;

private:
  [[nodiscard]] bool hold(const std::string& path, std::uint32_t first, std::uint32_t last) const;

  std::map<std::string, std::vector<LineRange>> byPath_;
  std::map<std::string, std::vector<LineRange>> byEnding_;
};

/// The lines that a patch adds; where it only removes, the line before and the one after. Its paths
/// start at `folder`. The error is one line, without the name of the patch.
std::expected<ChangedLines, base::Error> linesOfPatch(std::string_view patch,
                                                      const std::string& folder);

/// Reads what clang-tidy takes too: [{"name": "a.cpp", "lines": [[1, 3], [7, 7]]}, {"name":
/// "b.h"}]. The error is one line.
std::expected<ChangedLines, base::Error> linesOfFilter(std::string_view json);

/// The lines of the working tree that are not as in a revision, and files that git does not know.
/// `folder` lies in the checkout. With `isBranch` they are compared with the commit that HEAD and
/// the branch have in common. The error is one line, with the command that mends it.
std::expected<ChangedLines, base::Error>
linesSince(const std::string& revision, bool isBranch, const std::string& folder);

}  // namespace status_lint::driver
