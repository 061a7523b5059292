#include "rules/required_field.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <cassert>

namespace status_lint::rules {

Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            int code,
                            std::string_view field,
                            Findings& findings) {
  if (!outcome.status.isExactly(code) || !isSettled(outcome) ||
      outcome.has(base::lowerCase(field)) != flow::Known::No) {
    return nullptr;
  }
  assert(http::requiredField(code, field) != nullptr);
  return &findings.report(
      handler, outcome, base::cat(http::describe(code), " response has no ", field, " field"));
}

}  // namespace status_lint::rules
