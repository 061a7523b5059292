// What rules about sent responses share: how sure it is that something comes too late.
#pragma once

#include "rules/finding.h"

namespace status_lint::rules {

/// Is the first send an error in a branch that control leaves without leaving the handler, so that
/// it runs into the change on every path? A `return` is missing there.
bool isMissingReturn(const flow::Handler& handler,
                     const flow::Outcome& outcome,
                     const flow::LateChange& change);

/// A send that follows another one, on every path through the one or through the other.
bool isSecondSend(const flow::Handler& handler, const flow::LateChange& change);

/// Does the change come too late wherever it is made, as far as all paths are known?
bool isNeverInTime(const flow::Handler& handler, const flow::LateChange& change);

/// A status code or field that is never set in time, and belongs to no second response.
bool hasNoEffect(const flow::Handler& handler,
                 const flow::Outcome& outcome,
                 const flow::LateChange& change);

/// Ends the witness with the first send and with what comes after it.
void tellLateness(Finding& finding,
                  const flow::Outcome& outcome,
                  const flow::LateChange& change,
                  std::string_view sent,
                  std::string_view then);

}  // namespace status_lint::rules
