// Takes away what cannot matter to a response.
#pragma once

#include "tool/ir/module.h"

#include <set>

namespace status_lint::extract {

/// Removes assignments that nothing reads, tests that decide nothing, and results that are not
/// used.
void trim(ir::Function& function);

/// Has the trimmed function anything to say to its callers or to a response?
bool matters(const ir::Function& function);

/// Removes functions that only this unit could call and that nothing kept calls: those of headers,
/// which every unit that needs them has, and those without external linkage.
void dropUnreachable(std::vector<ir::Function>& functions, const std::set<std::string>& inMainFile);

}  // namespace status_lint::extract
