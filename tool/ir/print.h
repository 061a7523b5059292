// The IR as text that a person can read, as JSON for other programs, and held to its invariants.
#pragma once

#include "tool/ir/module.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::ir {

/// Bumped whenever the JSON form changes.
inline constexpr int SchemaVersion = 1;

/// Code-like text: one function after another, statements with their line numbers. Golden tests
/// compare it. Paths are shown relative to `root`.
std::string print(const Module& module, std::string_view root = {});

/// Compact text of one value or condition, for dumps and keys.
std::string print(const Function& function, const Value& value);
std::string print(const Function& function, const Condition& condition);

/// Members that have their default value are left out.
std::string toJson(const Module& module);

/// Violated invariants (ids in range, one value where one must be, sections with labels, ...),
/// empty if none.
std::vector<std::string> verify(const Module& module);

}  // namespace status_lint::ir
