// The status codes that routes send and why: what one run records for later ones to compare with.
#pragma once

#include "rules/rule.h"

#include <vector>

namespace status_lint::rules {

/// The choice that an outcome makes, for each of its methods. None where the route, the methods or
/// the status code are not known.
std::vector<model::StatusChoice> choicesOf(const flow::Handler& handler,
                                           const flow::Outcome& outcome);

/// Those of all routes, sorted, each once.
std::vector<model::StatusChoice> choicesOf(const flow::Server& server);
std::vector<model::StatusChoice> choicesOf(const flow::Analysis& analysis);

}  // namespace status_lint::rules
