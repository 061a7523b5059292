// Questions that several rules ask of an outcome.
#pragma once

#include "rules/finding.h"
#include "tool/flow/outcome.h"

#include <string>
#include <vector>

namespace status_lint::rules {

/// Is the outcome a response that nothing unknown may still change? False where the response went
/// on to code that is not known, and where nothing answers.
bool isSettled(const flow::Outcome& outcome);

/// Did this code set the status to one known number?
bool isConstant(const flow::Status& status);

/// Does any value of the field begin with the (lower-case) prefix, as far as that is literal?
/// `lowerCaseName` as in Outcome::has.
bool hasLiteralPrefix(const flow::Outcome& outcome,
                      std::string_view lowerCaseName,
                      std::string_view prefix);

/// Offers to write `code` in place of the status code, where that is a plain number in the source.
/// The change is never marked safe: it alters what clients see.
void offerStatus(Finding& finding, const flow::Status& status, int code);

/// Offers to add `code` as the last argument of the call whose default argument chose the status
/// code, where the helper is known to take it there (set_redirect). Never marked safe.
void offerArgument(Finding& finding, const flow::Status& status, int code);

/// Adds a step before the one at `before`, or at the end when there is none; not where one stands
/// already.
void addStep(Finding& finding, flow::Step step, const base::SourceRange& before);

}  // namespace status_lint::rules
