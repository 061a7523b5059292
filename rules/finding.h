// What a rule reports.
#pragma once

#include "tool/base/source_range.h"
#include "tool/flow/outcome.h"

#include <string>
#include <vector>

namespace status_lint::rules {

enum class Severity : std::uint8_t { Off, Note, Warning, Error };

/// A change of source text that would mend the finding.
struct FixIt {
  base::SourceRange at;  ///< replaced; an empty range inserts
  std::string replacement;
  std::string description;
  bool isSafe = false;  ///< may be applied without looking

  bool operator==(const FixIt&) const = default;
};

/// One misuse. Stands at `at`, the origin of the value that is wrong.
struct Finding {
  std::string rule;
  Severity severity = Severity::Warning;
  base::SourceRange at;
  std::string message;  ///< one sentence, no full stop, makes sense alone on one line
  std::string handler;  ///< for people; of the first handler that ends in it
  int statusCode = 0;   ///< 0 = none
  std::vector<flow::Step> steps;
  std::vector<FixIt> fixes;
  std::size_t occurrences = 1;  ///< paths and callers that share it
  std::string evidence;     ///< kind of evidence: findings at one place that differ here stay apart
  std::string fingerprint;  ///< line-free identity, set by the filter step

  bool operator==(const Finding&) const = default;
};

}  // namespace status_lint::rules
