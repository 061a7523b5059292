// The files that a hook names: sources, headers, and files that the database does not know.
#pragma once

#include "tool/driver/compilation_database.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

struct StagedFiles {
  std::vector<std::string> sources;     ///< absolute: those to look at
  std::set<std::string> named;          ///< absolute, without links: those to report in
  std::vector<CompileCommand> guessed;  ///< of sources that the database does not know
  std::vector<std::string> notes;       ///< one line each

  /// Is the file, under any name, among those to report in?
  [[nodiscard]] bool isNamed(const std::string& path) const;
};

/// Finds out what is to be looked at for these files (relative ones start at `workingDirectory`):
/// for a header the source whose name is most like its own of those that include it, as the text of
/// the files says; for an unknown source the flags of the one whose path is most like its own.
StagedFiles lookUp(std::span<const std::string> files,
                   const Database& database,
                   const std::string& workingDirectory);

}  // namespace status_lint::driver
