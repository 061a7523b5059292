// The question that a test asks, in a form that other tests of the program share.
#pragma once

#include "tool/flow/outcome.h"

#include <string>

namespace status_lint::rules {

/// Names the question, and which answer was given: the function that is called, the object that it
/// is asked of, its literal arguments, and what it is given of the request. Empty where the test is
/// no plain call of a function of the program or of a library that speaks of one thing.
std::string questionOf(const flow::Guard& guard);

/// Does the test decide alone about the status code? All paths with its answer end in the code, and
/// no other test leads to the same place.
bool isDecidedBy(const flow::Handler& handler,
                 const flow::Outcome& outcome,
                 const flow::Guard& guard);

}  // namespace status_lint::rules
