// How places are shown. Only for the formats.
#pragma once

#include "tool/base/source_range.h"

#include <string>

namespace status_lint::report {

/// The path relative to the root when it lies below it, else as it is.
std::string relative(const std::string& path, const std::string& root);

/// "src/users.cpp:12:5"; without line and column where they are not known.
std::string place(const base::SourceRange& at, const std::string& root);

}  // namespace status_lint::report
