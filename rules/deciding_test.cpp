#include "rules/deciding_test.h"

#include "rules/client_fault.h"
#include "rules/outcome_facts.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {

const flow::Guard* decidingTest(const flow::Outcome& outcome) {
  return outcome.guards.empty() || choosingClause(outcome) != nullptr ? nullptr
                                                                      : &outcome.guards.back();
}

bool hasWord(const flow::Guard& guard, std::span<const std::string_view> words) {
  return std::ranges::any_of(guard.words, [&](const std::string& word) {
    return std::ranges::find(words, base::lowerCase(word)) != words.end();
  });
}

bool isEquality(const flow::Guard& guard) {
  return guard.subject.contains(" == ") || guard.subject.contains(" != ");
}

bool saysNo(const flow::Guard& guard) {
  return guard.testsAbsence || !guard.holds;
}

std::string describeTest(const flow::Guard& guard) {
  return base::cat(
      "`", base::readable(guard.subject), guard.textHolds ? "` is true" : "` is false");
}

std::vector<flow::ThrowPoint> knownPoints(const flow::Caught& clause) {
  std::vector<flow::ThrowPoint> out = clause.points;
  if (!clause.isBroad) {
    std::erase_if(out, [](const flow::ThrowPoint& point) {
      return point.throws.empty() && point.speaksOf.empty();
    });
  }
  return out;
}

bool mayAnswer(const flow::Handler& handler, const flow::Outcome& outcome) {
  return isSettled(outcome) && isConstant(outcome.status) && !outcome.status.defaulted &&
         handler.kind != flow::HandlerKind::Exception;
}

}  // namespace status_lint::rules
