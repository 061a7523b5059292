#include "rules/precondition_test.h"

#include "rules/deciding_test.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {

bool comparesField(const flow::Guard& guard, std::span<const std::string_view> fields) {
  const auto isOfRequest = [](const flow::Provenance& read) {
    return flow::isRequest(read.source);
  };
  const auto isField = [&](const flow::Provenance& read) {
    return read.source == flow::Source::RequestField &&
           std::ranges::find(fields, base::lowerCase(read.name)) != fields.end();
  };
  const bool isOrder = guard.subject.contains(" < ") || guard.subject.contains(" > ") ||
                       guard.subject.contains(" <= ") || guard.subject.contains(" >= ");
  const std::string callee = base::lowerCase(base::lastComponent(guard.callee));
  const bool compares = isEquality(guard) || isOrder || callee.contains("match") ||
                        callee.contains("equal") || callee.contains("modified");
  // A quoted text is an entity-tag; any other literal is about the form of the field.
  const bool isWithOwn = guard.comparedNumber.empty() &&
                         (guard.comparedText.empty() || guard.comparedText.starts_with('"') ||
                          guard.comparedText.starts_with("W/"));
  return compares && isWithOwn && !guard.testsAbsence &&
         std::ranges::any_of(guard.reads, isField) &&
         std::ranges::all_of(guard.reads, [&](const flow::Provenance& read) {
           return !isOfRequest(read) || isField(read);
         });
}

}  // namespace status_lint::rules
