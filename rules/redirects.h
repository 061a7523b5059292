// What the rules share about redirects: where they lead, and why.
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// Does it send to another scheme of the same resource? A test of the scheme leads there, or the
/// target begins with `https://`.
bool changesScheme(const flow::Outcome& outcome);

/// Does the target stand on the same server, as far as the text shows?
bool staysHere(const flow::Outcome& outcome);

/// The target, where the whole of it is literal.
std::string literalTarget(const flow::Outcome& outcome);

/// Does the target differ from the path of the handler by a slash at the end only?
bool changesSlash(const flow::Handler& handler, const flow::Outcome& outcome);

/// The test next to the choice of the status code that asks for a session, a right, maintenance or
/// a feature, or null. One that asks for the path or the method is none.
const flow::Guard* passingReason(const flow::Outcome& outcome);

/// Does a test ask for the server that may write, or for the host?
bool asksForServer(const flow::Outcome& outcome);

}  // namespace status_lint::rules
