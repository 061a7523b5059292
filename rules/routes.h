// What the rules share that compare the routes of one path.
#pragma once

#include "rules/rule.h"

#include <set>
#include <string>
#include <vector>

namespace status_lint::rules {

/// The routes of the same path in the same server, `route` included. None where others may answer
/// for the path too: the path or the methods of a route of the server are not known, or its pattern
/// may match the path.
std::vector<const flow::Handler*> routesOf(const flow::Server& server, const flow::Handler& route);

/// The methods that the routes answer with anything but 405; none where not all of them are known.
std::set<std::string> methodsAnswered(const std::vector<const flow::Handler*>& routes);

}  // namespace status_lint::rules
