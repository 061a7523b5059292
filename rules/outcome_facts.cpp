#include "rules/outcome_facts.h"

#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <utility>

namespace status_lint::rules {
bool isSettled(const flow::Outcome& outcome) {
  return outcome.ending != flow::Ending::Escaped && outcome.ending != flow::Ending::NotAnswered;
}

bool isConstant(const flow::Status& status) {
  return status.kind == flow::Status::Kind::Set && status.codes.size() == 1;
}

bool hasLiteralPrefix(const flow::Outcome& outcome,
                      std::string_view lowerCaseName,
                      std::string_view prefix) {
  const auto field = outcome.fields.find(std::string(lowerCaseName));
  if (field == outcome.fields.end()) {
    return false;
  }
  // Of a value that is put together, the first part shows in the source.
  const std::string& written = field->second.origin.text;
  return written.contains(base::cat("( \"", prefix)) ||
         written.contains(base::cat(", \"", prefix)) ||
         std::ranges::any_of(field->second.literals, [&](const std::string& value) {
           return base::lowerCase(value).starts_with(prefix);
         });
}

void offerStatus(Finding& finding, const flow::Status& status, int code) {
  const base::SourceRange& origin = status.origin;
  if (status.defaulted || origin.foreign || !origin.isKnown() || !origin.macro.empty() ||
      origin.text != std::to_string(status.code())) {
    return;
  }
  finding.fixes.push_back({.at = origin,
                           .replacement = std::to_string(code),
                           .description = base::cat("send ", http::describe(code)),
                           .isSafe = false});
}

void offerArgument(Finding& finding, const flow::Status& status, int code) {
  const base::SourceRange& call = status.setter;
  if (!status.defaulted || !status.api.ends_with("::set_redirect") || call.foreign ||
      !call.isKnown() || !call.macro.empty() || !call.text.ends_with(")") || call.endColumn < 2) {
    return;
  }
  base::SourceRange at = call;
  at.line = call.endLine;
  at.column = at.endColumn = call.endColumn - 1;  // before the last parenthesis
  at.offset = at.endOffset = call.endOffset - 1;
  at.text.clear();
  finding.fixes.push_back({.at = at,
                           .replacement = base::cat(", ", code),
                           .description = base::cat("send ", http::describe(code)),
                           .isSafe = false});
}

void addStep(Finding& finding, flow::Step step, const base::SourceRange& before) {
  std::vector<flow::Step>& steps = finding.steps;
  if (std::ranges::find(steps, step.at, &flow::Step::at) == steps.end()) {
    steps.insert(std::ranges::find(steps, before, &flow::Step::at), std::move(step));
  }
}

}  // namespace status_lint::rules
