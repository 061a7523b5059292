// `@file` arguments: words that a build kept in a file because the command line was too long.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// What is to be done where a file of a build is missing.
inline constexpr std::string_view BuildFirst = "build the project first";

/// Replaces each `@file` argument by the words of the file, nested ones too; relative paths start
/// at `directory`. A missing module map of CMake (`@x.modmap`) is left out: it exists only after a
/// build, and parsing tells what is missing. Fails on any other missing file and on files that
/// include each other; `remedy` is what the error of a missing one ends with.
std::expected<std::vector<std::string>, base::Error>
expandResponseFiles(const std::vector<std::string>& arguments,
                    const std::string& directory,
                    std::string_view remedy = BuildFirst);

}  // namespace status_lint::driver
