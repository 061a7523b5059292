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

/// Offers to write `code` in place of the status code, in the spelling that the source has. The
/// change is never marked safe: it alters what clients see.
void offerStatus(Finding& finding, const flow::Status& status, int code);

/// Offers to add `code` as the last argument of the call whose default argument chose the status
/// code, where the helper is known to take it there (set_redirect). Never marked safe.
void offerArgument(Finding& finding, const flow::Status& status, int code);

/// Offers to remove what writes the content. Safe where that has no other effect.
void offerNoContent(Finding& finding, const flow::Outcome& outcome);

/// Offers to remove what sets the field. Safe where that has no other effect, and where the field
/// is wrong whatever was meant (`mayBeSafe`).
void offerNoField(Finding& finding,
                  const flow::Outcome& outcome,
                  const flow::Field& field,
                  bool mayBeSafe);

/// Offers to add a field beside the choice of the status code. Never safe.
void offerField(Finding& finding,
                const flow::Handler& handler,
                const flow::Status& status,
                std::string_view name,
                std::string value);

/// Offers another literal as the value of the field: the only one that can be meant, thus safe.
void offerValue(Finding& finding, const flow::Field& field, std::string value);

/// Offers to leave the function at the end of the branch that holds `at`, so that `later` does not
/// run. Never safe.
void offerReturn(Finding& finding, const base::SourceRange& at, const base::SourceRange& later);

/// Adds a step before the one at `before`, or at the end when there is none; not where one stands
/// already.
void addStep(Finding& finding, flow::Step step, const base::SourceRange& before);

}  // namespace status_lint::rules
