// Functions that turn the enumerators of a type into status codes.
#pragma once

#include "tool/flow/outcome.h"
#include "tool/flow/status_carriers.h"

namespace status_lint::flow {

/// The `switch` statements that choose one constant of the sources for each of their labels and
/// name only some of the enumerators. In order of the functions.
std::vector<PartialMap> partialMaps(const Program& program,
                                    const std::vector<StatusSource>& sources);

}  // namespace status_lint::flow
