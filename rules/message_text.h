// The text that an error response tells, in a form that two spellings of it share.
#pragma once

#include "tool/flow/outcome.h"

#include <string>

namespace status_lint::rules {

/// The text of constant content, or the one that stands beside the status code in the call of a
/// helper that writes content: `fail(res, 404, "no such user")`. Lower case, words with one blank
/// between them; of a JSON object the member that tells the error. Empty where it is not known, has
/// fewer than two words, or says no more than that there was an error.
std::string messageOf(const flow::Outcome& outcome);

}  // namespace status_lint::rules
