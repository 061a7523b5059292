// From database entries to the translation units that are worth a parse.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/command_line.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/configuration.h"
#include "tool/extract/extract.h"

#include <cstddef>
#include <expected>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

struct TranslationUnits {
  std::vector<extract::Input> inputs;  ///< command lines cleaned; sorted, unique
  std::vector<BrokenEntry> broken;     ///< in order of the database
  std::string exclusion;               ///< what excludes one of the sources, if any is
  std::size_t skipped = 0;  ///< entries in other languages: C, assembler, CUDA, Objective-C, ...
};

/// Is it C++? C, assembler, CUDA, Objective-C and others are not analysed.
bool isAnalysed(const CompileCommand& command);

/// Chooses, changes and cleans. With `files` only entries of these sources count: each is a path
/// (relative ones start at `workingDirectory`) or the end of one. Fails on a file that no entry
/// compiles. The configuration excludes sources and changes their flags; what the command line
/// changes comes after it.
std::expected<TranslationUnits, base::Error> selectUnits(const Database& database,
                                                         std::span<const std::string> files,
                                                         const std::string& workingDirectory,
                                                         const Configuration& configuration = {},
                                                         const FlagChanges& changes = {});

}  // namespace status_lint::driver
