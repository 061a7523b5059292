// Takes away what cannot matter to a response.
#pragma once

#include "tool/ir/module.h"

namespace status_lint::extract {

/// Removes assignments that nothing reads, tests that decide nothing, and results that are not used.
void trim(ir::Function& function);

/// Has the trimmed function anything to say to its callers or to a response?
bool matters(const ir::Function& function);

}  // namespace status_lint::extract
