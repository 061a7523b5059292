#include "rules/missing_content.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {

void reportMissingContent(const flow::Handler& handler,
                          const flow::Outcome& outcome,
                          const MissingContent& row,
                          Findings& findings) {
  const bool isHandler =
      handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback;
  if (!isHandler || !isConstant(outcome.status) || !isSettled(outcome) ||
      outcome.content.present != flow::Known::No || outcome.content.filled ||
      outcome.otherFields != flow::Known::No ||
      outcome.methods == std::vector<std::string>{"HEAD"} || !row.concerns(outcome.status.code()) ||
      (row.applies != nullptr && !row.applies(handler, outcome))) {
    return;
  }
  findings.report(handler,
                  outcome,
                  base::cat(http::describe(outcome.status.code()), " response has no content"));
}

}  // namespace status_lint::rules
