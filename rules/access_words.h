// What a test, a clause or the content says of who asks (credentials) and what that one may do
// (rights).
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

/// Credentials are missing or wrong: the evidence for the message, or nothing.
std::optional<std::string> badCredentials(const flow::Handler& handler,
                                          const flow::Outcome& outcome);

/// Who asks is known, and lacks a right: the evidence for the message, or nothing.
std::optional<std::string> missingRight(const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
