// Which translation units can have a part in an HTTP response.
#pragma once

#include "tool/prescan/include_graph.h"

#include <span>
#include <vector>

namespace status_lint::prescan {

/// May the unit answer requests by what it reads alone? It reads a framework's header, or nobody
/// knows what it reads; a file of the project holds a marker, or declares a class by a name of
/// `types` without its framework's header.
bool speaks(const std::vector<File>& files, const Closure& unit, const Names& types);

/// For each unit: must it be parsed?
///
/// `speaking` are those for which `speaks` holds. To them come
/// - units that call what one of those defines (main, and functions around a wrapper that hides the
///   framework), and so on upwards;
/// - units that define what one of all these calls (what a handler learns from others), and so on
///   downwards; not what only the file with main calls.
/// A call is a name that is used in one place, declared where both can see it, and defined in the
/// other: by name alone, so more units are found than really call.
std::vector<bool> neededUnits(const std::vector<File>& files,
                              std::span<const Closure> units,
                              std::vector<bool> speaking);

}  // namespace status_lint::prescan
