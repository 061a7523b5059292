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
  if (!status.defaulted) {
    finding.offers.push_back({.kind = Offer::Kind::Status,
                              .at = status.origin,
                              .from = status.code(),
                              .to = code,
                              .description = base::cat("send ", http::describe(code))});
  }
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
  at.text = {};
  finding.fixes.push_back({.edits = {{.at = at, .replacement = base::cat(", ", code)}},
                           .description = base::cat("send ", http::describe(code)),
                           .isSafe = false});
}

void offerNoContent(Finding& finding, const flow::Outcome& outcome) {
  if (!outcome.content.inParts) {
    finding.offers.push_back({.kind = Offer::Kind::RemoveContent,
                              .at = outcome.content.origin,
                              .other = outcome.status.setter,
                              .description = "leave the content out",
                              .mayBeSafe = true});
  }
}

void offerNoField(Finding& finding,
                  const flow::Outcome& outcome,
                  const flow::Field& field,
                  bool mayBeSafe) {
  if (field.literals.size() <= 1) {
    finding.offers.push_back({.kind = Offer::Kind::RemoveField,
                              .at = field.origin,
                              .other = outcome.status.setter,
                              .description = base::cat("leave ", field.name, " out"),
                              .mayBeSafe = mayBeSafe});
  }
}

void offerField(Finding& finding,
                const flow::Handler& handler,
                const flow::Status& status,
                std::string_view name,
                std::string value) {
  finding.offers.push_back({.kind = Offer::Kind::AddField,
                            .at = status.setter,
                            .name = std::string(name),
                            .text = std::move(value),
                            .framework = handler.framework,
                            .description = base::cat("add ", name)});
}

void offerValue(Finding& finding, const flow::Field& field, std::string value) {
  if (field.literals.size() == 1) {
    finding.offers.push_back({.kind = Offer::Kind::Literal,
                              .at = field.valueAt,
                              .other = field.origin,
                              .name = field.literals.front(),
                              .text = std::move(value),
                              .description = "correct the value",
                              .mayBeSafe = true});
  }
}

void offerReturn(Finding& finding, const base::SourceRange& at, const base::SourceRange& later) {
  finding.offers.push_back(
      {.kind = Offer::Kind::Leave, .at = at, .other = later, .description = "leave the function"});
}

void addStep(Finding& finding, flow::Step step, const base::SourceRange& before) {
  std::vector<flow::Step>& steps = finding.steps;
  if (std::ranges::find(steps, step.at, &flow::Step::at) == steps.end()) {
    steps.insert(std::ranges::find(steps, before, &flow::Step::at), std::move(step));
  }
}

}  // namespace status_lint::rules
