// Which status code the evidence of an error asks for, whatever code it has.
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// The code for the fault of the client or the server that shows, or that the text of the content
/// tells; 0 where nothing is known.
int codeMeant(const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
