// Which build of the program this is.
#pragma once

#include <string>

namespace status_lint::driver {

/// A text that differs between any two builds of the program, and between any two of the LLVM and
/// Clang libraries that it runs with.
std::string buildIdentity();

}  // namespace status_lint::driver
