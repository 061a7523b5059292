// `@file` arguments: words that a build kept in a file because the command line was too long.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Replaces each `@file` argument by the words of the file, nested ones too; relative paths start
/// at `directory`. A missing module map of CMake (`@x.modmap`) is left out: it exists only after a
/// build, and parsing tells what is missing. Fails on any other missing file and on files that
/// include each other.
std::expected<std::vector<std::string>, base::Error>
expandResponseFiles(const std::vector<std::string>& arguments, const std::string& directory);

}  // namespace status_lint::driver
