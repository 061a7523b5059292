// What a response tells people: the texts in its content and reason phrase, and those that are
// handed on where its status code is chosen.
#pragma once

#include "tool/flow/outcome.h"

#include <string>
#include <vector>

namespace status_lint::rules {

/// The texts that are known, in order: whole content or how it begins, the values of members of
/// JSON that tell errors, the reason phrase, what calls beside the status code are given. Markup
/// and long texts are left out.
std::vector<std::string> messagesOf(const flow::Outcome& outcome);

}  // namespace status_lint::rules
