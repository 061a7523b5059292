// Tests of the request method on the way to a response.
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// May the method have been rejected on the way, or what the resource supports been asked for? A
/// test that finds the one method which the path answers is none of those.
bool mayRejectMethod(const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
