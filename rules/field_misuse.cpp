#include "rules/field_misuse.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {

namespace {

void offerRemedy(Finding& finding,
                 const flow::Outcome& outcome,
                 const flow::Field& field,
                 const FieldMisuse& row) {
  const std::string value = row.corrected != nullptr && field.literals.size() == 1
                                ? row.corrected(field.literals.front())
                                : std::string();
  if (!value.empty()) {
    offerValue(finding, field, value);
  }
  if (row.removal != Removal::NoRemedy) {
    offerNoField(finding, outcome, field, row.removal == Removal::Demanded);
  }
}

}  // namespace

void reportFieldMisuse(const flow::Handler& handler,
                       const flow::Outcome& outcome,
                       const FieldMisuse& row,
                       Findings& findings) {
  if (!isSettled(outcome)) {
    return;
  }
  for (const std::string_view name : row.fields) {
    const auto found = outcome.fields.find(std::string(name));
    if (found == outcome.fields.end()) {
      continue;
    }
    const flow::Field& field = found->second;
    if (field.present != flow::Known::Yes || field.byFramework || !field.origin.isKnown() ||
        field.origin.foreign) {
      continue;
    }
    const std::string problem = row.problem(handler, outcome, field);
    if (!problem.empty()) {
      Finding& finding = findings.report(handler, outcome, problem);
      finding.at = field.origin;
      offerRemedy(finding, outcome, field, row);
    }
  }
}

int knownCode(const flow::Handler& handler, const flow::Outcome& outcome) {
  const bool isHandler =
      handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback;
  const bool isLeft = outcome.status.kind == flow::Status::Kind::Unset && isHandler &&
                      outcome.ending != flow::Ending::Threw && outcome.status.isKnown();
  return isConstant(outcome.status) || isLeft ? outcome.status.code() : 0;
}

std::string hasField(int code, const flow::Field& field, std::string_view clause) {
  const bool startsWithVowel = std::string_view("AEIOU").contains(field.name.front());
  return base::cat(http::describe(code),
                   " response has ",
                   startsWithVowel ? "an " : "a ",
                   field.name,
                   " field",
                   clause);
}

bool isSpelled(const flow::Field& field) {
  const auto letters = [](std::string_view text) {
    std::string out = base::lowerCase(text);
    std::erase_if(out, [](char c) { return c < 'a' || c > 'z'; });
    return out;
  };
  return letters(field.origin.text).contains(letters(field.name));
}

std::string forbiddenFraming(const flow::Handler& /*handler*/,
                             const flow::Outcome& outcome,
                             const flow::Field& field) {
  const int code = isConstant(outcome.status) ? outcome.status.code() : 0;
  const std::string method = outcome.methods.size() == 1 ? outcome.methods.front() : "";
  const bool isForbidden = code != 0 && isSpelled(field) && http::forbidsFraming(code, method);
  return isForbidden ? hasField(code, field) : std::string();
}

bool isAlsoSetFor(const flow::Handler& handler,
                  const flow::Field& field,
                  bool (*isRight)(int code)) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& other) {
    return std::ranges::any_of(other.fields, [&](const auto& entry) {
      return entry.second.origin == field.origin &&
             (other.status.codes.empty() || std::ranges::any_of(other.status.codes, isRight));
    });
  });
}

}  // namespace status_lint::rules
