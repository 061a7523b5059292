#include "rules/replaced_content.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

bool replaces(const flow::Outcome& outcome, const flow::ContentReplaced& replaced) {
  return std::ranges::any_of(outcome.contentReplaced, [&](const flow::ContentReplaced& other) {
    return other.status.origin == replaced.status.origin && other.earlier == replaced.earlier;
  });
}

/// Is the content that belongs to the error sent on any path?
bool survives(const flow::Handler& handler, const flow::ContentReplaced& replaced) {
  return std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& outcome) {
    return outcome.status.origin == replaced.status.origin && !replaces(outcome, replaced);
  });
}

bool isMistake(const flow::Handler& handler,
               const flow::Outcome& outcome,
               const flow::ContentReplaced& replaced) {
  const flow::Status& status = replaced.status;
  return handler.isComplete && isSettled(outcome) && isConstant(status) &&
         http::isError(status.code()) && replaced.underGuard && !replaced.leftByException &&
         !replaced.read && replaced.inHandler && outcome.status.origin == status.origin &&
         !survives(handler, replaced);
}

}  // namespace

void reportReplacedContent(const flow::Handler& handler,
                           const flow::Outcome& outcome,
                           Findings& findings) {
  for (const flow::ContentReplaced& replaced : outcome.contentReplaced) {
    if (!isMistake(handler, outcome, replaced)) {
      continue;
    }
    Finding& finding = findings.report(handler,
                                       outcome,
                                       base::cat("the content for ",
                                                 http::describe(replaced.status.code()),
                                                 " is replaced after the branch"));
    finding.at = replaced.status.origin;
    finding.severity = Severity::Warning;
    offerReturn(finding, replaced.earlier, replaced.later);
    addStep(finding, {replaced.later, "other content replaces it here"}, outcome.end);
    addStep(finding, {replaced.earlier, "content is written for it here"}, replaced.later);
  }
}

}  // namespace status_lint::rules
