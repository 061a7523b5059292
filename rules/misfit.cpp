#include "rules/misfit.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

namespace status_lint::rules {
namespace {

std::string_view nameOf(Evidence::Kind kind) {
  switch (kind) {
  case Evidence::Kind::Exception: return "exception";
  case Evidence::Kind::Guard: return "guard";
  case Evidence::Kind::Text: return "text";
  }
  return {};
}

}  // namespace

bool blamesWrongSide(const Judgement& judgement) {
  const int code = judgement.outcome->status.code();
  const bool isOfClient = judgement.evidence.situation->isOfClient;
  return judgement.fit == model::Fit::Wrong &&
         (isOfClient ? http::isServerError(code) : http::isClientError(code));
}

Finding&
reportMisfit(const flow::Handler& handler, const Judgement& judgement, Findings& findings) {
  const flow::Outcome& outcome = *judgement.outcome;
  const Evidence& evidence = judgement.evidence;
  const bool isWrong = judgement.fit == model::Fit::Wrong;
  Finding& finding = findings.report(handler,
                                     outcome,
                                     base::cat(http::describe(outcome.status.code()),
                                               isWrong ? " answers " : " says little of ",
                                               evidence.situation->means,
                                               ": ",
                                               evidence.says,
                                               "; ",
                                               http::describe(judgement.better),
                                               isWrong ? " says so" : " says more"));
  finding.evidence = nameOf(evidence.kind);
  if (!isWrong) {
    finding.severity = Severity::Note;
  }
  if (evidence.step) {
    addStep(finding, *evidence.step, evidence.before);
  }
  if (judgement.isOnlyOne) {
    offerStatus(finding, outcome.status, judgement.better);
  }
  return finding;
}

}  // namespace status_lint::rules
