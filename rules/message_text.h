// The text that an error response tells, in a form that two spellings of it share.
#pragma once

#include "tool/flow/outcome.h"

#include <string>

namespace status_lint::rules {

/// The text of constant content: lower case, words with one blank between them; of a JSON object
/// the member that tells the error. Empty where it is not known, has fewer than two words, or says
/// no more than that there was an error.
std::string messageOf(const flow::Content& content);

}  // namespace status_lint::rules
