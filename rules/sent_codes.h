// Which status codes an operation of a description can be answered with.
#pragma once

#include "rules/api_contract.h"

#include <optional>
#include <set>

namespace status_lint::rules {

/// Those that handlers of the server may choose for it; nothing where not all are known.
std::optional<std::set<int>> codesSent(const flow::Server& server,
                                       const DescribedOperation& operation);

/// Is it one that a server, its framework or what stands before it may send for any route?
bool isServersOwn(int code);

}  // namespace status_lint::rules
