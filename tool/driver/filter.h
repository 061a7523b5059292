// Which findings are shown, and by what name they are known from run to run.
#pragma once

#include "rules/finding.h"
#include "tool/driver/functions.h"
#include "tool/ir/module.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The `// status-lint: allow(rule) reason` comments of all files, each once.
class Suppressions {
public:
  explicit Suppressions(std::span<const ir::Module> modules);

  /// Does a comment allow this finding? It must name its rule and speak of a line that the finding
  /// covers, or stand on its first line; for a finding from a macro the line that spells it counts
  /// too.
  [[nodiscard]] bool allows(const rules::Finding& finding) const;

  /// One line for each comment that names a rule which does not exist, with the nearest right name.
  [[nodiscard]] std::vector<std::string> unknownRules(const std::string& root) const;

private:
  std::map<std::string, std::vector<ir::Suppression>> byPath_;
};

/// Takes out what the comments allow.
std::vector<rules::Finding> withoutAllowed(std::vector<rules::Finding> findings,
                                           const Suppressions& suppressions);

/// Gives each finding its fingerprint: rule, path relative to `root`, the function around it,
/// normalised text and the ordinal among those that agree in all of these. Free of line numbers and
/// of words for people, so that it outlives edits around it and better messages. The findings must
/// be sorted.
void setFingerprints(std::span<rules::Finding> findings,
                     const std::string& root,
                     const Functions& functions);

}  // namespace status_lint::driver
