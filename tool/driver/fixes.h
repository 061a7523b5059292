// Applies the fixes that findings carry: first a plan, then one write for each file.
#pragma once

#include "rules/finding.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"
#include "tool/driver/source_lines.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// A file, and what the fixes make of it.
struct ChangedFile {
  std::string path;  ///< of the file itself, behind all symbolic links
  std::string name;  ///< as it is shown
  std::string before;
  std::string after;
  std::size_t findings = 0;  ///< that are fixed in it
};

struct FixPlan {
  std::vector<ChangedFile> files;  ///< sorted by path
  bool isWhole = true;             ///< false: a file could not be taken, the console was told why
};

/// Chooses a fix for each finding, the first that the options allow, and puts them together. A fix
/// that conflicts with an earlier one is left out, and the console is told. A file that is no
/// longer what was analysed is not touched, nor is one outside of `root`.
FixPlan planFixes(std::span<const rules::Finding> findings,
                  const FixOptions& options,
                  const std::string& root,
                  SourceLines& sources,
                  Console& console);

/// Writes the changed files; drops from the plan those that cannot be written, and tells the
/// console.
void writeFixes(FixPlan& plan, Console& console);

/// Writes what the files were before.
void takeBack(const FixPlan& plan, Console& console);

}  // namespace status_lint::driver
