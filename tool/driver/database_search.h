// Finding a compilation database that the user did not name.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// A database found without being named.
struct FoundDatabase {
  std::string path;                 ///< absolute
  std::vector<std::string> others;  ///< further candidates in the same place, sorted
};

/// Looks in `workingDirectory`, then in each directory above it: first there, then in the usual
/// build folders (build, build/*, cmake-build-*, out and below). Fails when there is none.
std::expected<FoundDatabase, base::Error> findDatabase(const std::string& workingDirectory);

}  // namespace status_lint::driver
