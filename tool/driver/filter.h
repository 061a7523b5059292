// Which findings are shown, and by what name they are known from run to run.
#pragma once

#include "rules/rule.h"
#include "tool/driver/functions.h"
#include "tool/ir/module.h"
#include "tool/report/report.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// The comments that allow findings, of all files, each once.
class Suppressions {
public:
  explicit Suppressions(std::span<const ir::Module> modules);

  /// Takes out of the findings what comments allow on the day `today` ("2027-01-31"), and gives it.
  /// A comment must name the rule and speak of a line that the finding covers; for a finding from a
  /// macro the line that spells it counts too.
  std::vector<report::Allowed> takeAllowed(std::vector<rules::Finding>& findings,
                                           std::string_view today);

  /// Does the rule run for what stands in the file?
  using Runs = std::function<bool(const rules::Rule& rule, const std::string& path)>;

  /// One line for each comment that is not what it was meant to be: not understood, naming no rule
  /// that exists, without a reason, out of date. After `takeAllowed` also those that allow nothing,
  /// where `isWhole` says that all of the program was seen; of a rule that did not run nobody
  /// knows.
  [[nodiscard]] std::vector<std::string>
  problems(const std::string& root, const Runs& runs, bool isWhole) const;

private:
  struct Comment {
    ir::Suppression written;
    bool isUsed = false;
    bool isOver = false;  ///< its last day was before today
  };

  Comment* allowing(const rules::Finding& finding);

  std::map<std::string, std::vector<Comment>> byPath_;
};

/// What a finding is known by beside its fingerprint.
struct Identity {
  std::string path;      ///< relative to the root
  std::string function;  ///< around it
  std::string context;   ///< a fingerprint of all but the path
  /// The fingerprint and the context as the first version of baselines has them.
  std::string former{};
  std::string formerContext{};
};

/// By fingerprint.
using Identities = std::map<std::string, Identity, std::less<>>;

/// Gives each finding its fingerprint: rule, path relative to `root`, the function around it,
/// normalised text and the ordinal among those that agree in all of these. Free of line numbers and
/// of words for people, so that it outlives edits around it and better messages. The findings must
/// be sorted.
Identities setFingerprints(std::span<rules::Finding> findings,
                           const std::string& root,
                           const Functions& functions);

}  // namespace status_lint::driver
