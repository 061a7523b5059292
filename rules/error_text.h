// Does content say that something went wrong? Only what it says for certain counts.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace status_lint::rules {

/// The words of the content that say so, for the message: a whole text such as "not found", or the
/// member of a JSON object that does ("error", "success": false). Of content that is not wholly
/// literal, what its writing shows in the source.
std::optional<std::string> errorSaidBy(const flow::Content& content);

/// Does the path speak of a protocol that tells errors in the content, or of a report on what is
/// wrong (health, validation)?
bool tellsErrorsInContent(std::string_view requestPath);

}  // namespace status_lint::rules
