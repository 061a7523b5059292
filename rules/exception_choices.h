// Which status code each catch clause of a program gives to the exception type that it takes.
#pragma once

#include "rules/majority.h"

#include <vector>

namespace status_lint::rules {

/// The clauses that answer one type of the program's own, or what parsing and converting request
/// data throws, with one error status code. The key is the type. Not those whose handler tells two
/// meanings of the type apart.
std::vector<Choice> exceptionChoices(const flow::Server& server);

}  // namespace status_lint::rules
