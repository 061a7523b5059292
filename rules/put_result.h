// Did a PUT create the resource, or replace what was there? Only what the code itself has asked.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

struct PutResult {
  bool isCreated = false;                  ///< else it was replaced
  std::string evidence;                    ///< "where `inserted` is true"
  const flow::CallMade* change = nullptr;  ///< what creates or replaces; may be null
};

/// What the outcome is known to have done, if it answers PUT only. `isCreated` = what is asked for.
/// Where the status code was chosen apart from the change, `other` tells whether the handler
/// answers with this status code anywhere: it does know then, on other paths.
std::optional<PutResult>
putResultOf(const flow::Handler& handler, const flow::Outcome& outcome, bool isCreated);

}  // namespace status_lint::rules
