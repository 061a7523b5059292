// What a rule reports.
#pragma once

#include "tool/base/source_range.h"
#include "tool/flow/outcome.h"

#include <string>
#include <vector>

namespace status_lint::rules {

enum class Severity : std::uint8_t { Off, Note, Warning, Error };

/// A change of source text.
struct Edit {
  base::SourceRange at;     ///< replaced; an empty range inserts
  std::string replacement;  ///< lines end with '\n', whatever the file has

  bool operator==(const Edit&) const = default;
};

/// Changes that together would mend the finding.
struct FixIt {
  std::vector<Edit> edits;
  std::string description;  ///< "send 303 (See Other)"
  bool isSafe = false;      ///< may be applied without looking

  bool operator==(const FixIt&) const = default;
};

/// What a rule says would mend a finding. `check` makes fixes of those that the source allows.
struct Offer {
  enum class Kind : std::uint8_t {
    Status,         ///< write the code `to` in place of the constant `at`, which is `from`
    RemoveContent,  ///< remove the statement `at` that writes the content
    RemoveField,    ///< remove the statement `at` that sets the field
    AddField,       ///< set the field `name` to `text`, beside the statement `at`
    Literal,        ///< write the text `text` in place of the literal `at`, which is `name`
    Leave           ///< leave the function at the end of the branch that holds `at`
  };

  Kind kind = Kind::Status;
  base::SourceRange at;
  base::SourceRange other;  ///< Leave: what must not run; removals: the choice of the status code
  int from = 0;
  int to = 0;
  std::string name;
  std::string text;
  std::string framework;
  std::string description;
  bool mayBeSafe = false;  ///< the change is right whatever the code was meant to do

  bool operator==(const Offer&) const = default;
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
  std::vector<Offer> offers;    ///< of the rule; none is left after `check`
  std::vector<FixIt> fixes;     ///< in order of preference
  std::size_t occurrences = 1;  ///< paths and callers that share it
  std::string evidence;     ///< kind of evidence: findings at one place that differ here stay apart
  std::string fingerprint;  ///< line-free identity, set by the filter step

  bool operator==(const Finding&) const = default;
};

}  // namespace status_lint::rules
