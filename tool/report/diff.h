// How two versions of a text differ, as `diff -u` and `git apply` have it.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::report {

/// The unified diff with three lines of context, under the names "a/<name>" and "b/<name>"; empty
/// where nothing differs.
std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace status_lint::report
