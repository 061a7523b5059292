// What the rules share that compare the routes of one path.
#pragma once

#include "rules/rule.h"

#include <vector>

namespace status_lint::rules {

/// The routes of the same path in the same server, `route` included. None where others may answer
/// for the path too: the path or the methods of a route of the server are not known, or its pattern
/// may match the path.
std::vector<const flow::Handler*> routesOf(const flow::Server& server, const flow::Handler& route);

}  // namespace status_lint::rules
