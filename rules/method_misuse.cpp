#include "rules/method_misuse.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/method.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {

void reportMethodMisuse(const flow::Handler& handler,
                        const flow::Outcome& outcome,
                        const MethodMisuse& row,
                        Findings& findings) {
  if (!isConstant(outcome.status) || !isSettled(outcome) || outcome.methods.empty()) {
    return;
  }
  const int code = outcome.status.code();
  const auto isIn = [](std::span<const std::string_view> list, const std::string& method) {
    return std::ranges::find(list, method) != list.end();
  };
  const bool isMisuse = std::ranges::all_of(outcome.methods, [&](const std::string& method) {
    return (row.methods.empty() || isIn(row.methods, method)) && !isIn(row.without, method) &&
           http::findMethod(method) != nullptr && http::brokenMethodRule(code, method) != nullptr;
  });
  if (std::ranges::find(row.codes, code) == row.codes.end() || !isMisuse) {
    return;
  }
  const std::string& method = outcome.methods.front();
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(code),
                            " is no answer to ",
                            base::join(outcome.methods, " or "),
                            ": ",
                            http::brokenMethodRule(code, method)->reason));
}

}  // namespace status_lint::rules
