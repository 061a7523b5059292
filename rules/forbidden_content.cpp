#include "rules/forbidden_content.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <cassert>

namespace status_lint::rules {

Finding* reportForbiddenContent(const flow::Handler& handler,
                                const flow::Outcome& outcome,
                                int code,
                                Findings& findings) {
  if (!outcome.status.isExactly(code) || outcome.content.present != flow::Known::Yes ||
      !isSettled(outcome)) {
    return nullptr;
  }
  const std::vector<std::string>& methods = outcome.methods;
  if (methods.size() == 1 && methods.front() == "HEAD") {
    return nullptr;
  }
  assert(!http::mayHaveContent(code));
  const std::string response = base::cat(http::describe(code), " response");
  if (outcome.content.dropped) {
    Finding& finding = findings.report(
        handler,
        outcome,
        base::cat(response, " is given content that the framework drops: dead code"));
    finding.severity = Severity::Note;
    finding.evidence = "dropped";
    offerNoContent(finding, outcome);
    return &finding;
  }
  if (outcome.content.throws) {
    Finding& finding = findings.report(
        handler, outcome, base::cat(response, " is given content, on which the framework throws"));
    finding.evidence = "throws";
    offerNoContent(finding, outcome);
    return &finding;
  }
  Finding& finding = findings.report(handler, outcome, base::cat(response, " carries content"));
  offerNoContent(finding, outcome);
  return &finding;
}

}  // namespace status_lint::rules
