// Tests that find that what the client asked for is not there.
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// Does the test, as held, say that one thing which the request names was looked up and not found?
/// Not where nothing is a good answer: nothing has changed, nothing is waiting.
bool saysResourceMissing(const flow::Handler& handler, const flow::Guard& guard);

}  // namespace status_lint::rules
