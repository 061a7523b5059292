#include "rules/rule.h"

#include <utility>

namespace status_lint::rules {

Finding& Findings::report(const base::SourceRange& at, std::string message) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_;
  finding.severity = severity_;
  finding.at = at;
  finding.message = std::move(message);
  outcomes_.push_back(nullptr);
  return finding;
}

Finding&
Findings::report(const flow::Handler& handler, const flow::Outcome& outcome, std::string message) {
  const flow::Status& status = outcome.status;
  // A default argument has its origin in the framework's header; what the user wrote is the call.
  const bool isOurs = status.origin.isKnown() && !status.origin.foreign;
  Finding& finding = report(isOurs ? status.origin : status.setter, std::move(message));
  outcomes_.back() = &outcome;
  finding.handler = handler.name;
  finding.statusCode = status.code();
  finding.steps = outcome.steps;
  finding.occurrences = outcome.paths;
  return finding;
}

}  // namespace status_lint::rules
