#include "rules/sending.h"

#include "rules/outcome_facts.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

using flow::LateChange;

bool isSentAt(const flow::Outcome& outcome, const base::SourceRange& at) {
  return std::ranges::find(outcome.sentThrough, at) != outcome.sentThrough.end();
}

/// An exception may leave any path early: it tells nothing of the code that follows.
bool counts(const flow::Outcome& outcome) {
  return outcome.ending != flow::Ending::Threw;
}

/// Does control run from that send into something that comes too late, whatever it does between?
bool alwaysGoesOn(const flow::Handler& handler, const base::SourceRange& sentAt) {
  return std::ranges::all_of(handler.outcomes, [&](const flow::Outcome& outcome) {
    return !counts(outcome) || !isSentAt(outcome, sentAt) ||
           std::ranges::any_of(outcome.late, [&](const LateChange& change) {
             return change.kind != LateChange::Kind::Field && change.sentAt == sentAt;
           });
  });
}

/// Does nothing send for the first time there?
bool isNeverFirst(const flow::Handler& handler, const base::SourceRange& at) {
  return std::ranges::none_of(handler.outcomes,
                              [&](const flow::Outcome& outcome) { return isSentAt(outcome, at); });
}

bool takesEffect(const flow::Outcome& outcome, const LateChange& change) {
  if (std::ranges::find(outcome.late, change.api, &LateChange::api) != outcome.late.end()) {
    return false;
  }
  return outcome.status.setter == change.api ||
         std::ranges::any_of(outcome.overwritten,
                             [&](const flow::Overwrite& overwrite) {
                               return overwrite.earlier.setter == change.api;
                             }) ||
         std::ranges::any_of(outcome.fields,
                             [&](const auto& entry) { return entry.second.origin == change.api; });
}

bool isJudged(const flow::Handler& handler, const LateChange& change) {
  return handler.isComplete && !change.leftByException;
}

}  // namespace

bool isMissingReturn(const flow::Handler& handler,
                     const flow::Outcome& outcome,
                     const LateChange& change) {
  return isJudged(handler, change) && change.underGuard && isConstant(outcome.status) &&
         http::isError(outcome.status.code()) && alwaysGoesOn(handler, change.sentAt);
}

bool isSecondSend(const flow::Handler& handler, const LateChange& change) {
  return isJudged(handler, change) && change.kind == LateChange::Kind::Send &&
         (alwaysGoesOn(handler, change.sentAt) || isNeverFirst(handler, change.at));
}

void tellLateness(Finding& finding,
                  const flow::Outcome& outcome,
                  const LateChange& change,
                  std::string_view sent,
                  std::string_view then) {
  std::erase_if(finding.steps, [&](const flow::Step& step) {
    return step.at == outcome.end || step.at == outcome.content.origin || step.at == change.at;
  });
  addStep(finding, {change.sentAt, std::string(sent)}, {});
  finding.steps.push_back({change.at, std::string(then)});
}

bool isNeverInTime(const flow::Handler& handler, const LateChange& change) {
  return handler.isComplete &&
         std::ranges::none_of(handler.outcomes, [&](const flow::Outcome& other) {
           return takesEffect(other, change);
         });
}

bool hasNoEffect(const flow::Handler& handler,
                 const flow::Outcome& outcome,
                 const LateChange& change) {
  const bool isOfSecond = std::ranges::any_of(outcome.late, [&](const LateChange& other) {
    return other.kind == LateChange::Kind::Send ||
           (other.kind == LateChange::Kind::Status && isMissingReturn(handler, outcome, other));
  });
  return isJudged(handler, change) && !isOfSecond && isNeverInTime(handler, change);
}

}  // namespace status_lint::rules
