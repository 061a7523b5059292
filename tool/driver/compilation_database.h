// Reading compile_commands.json, entry by entry: one broken entry costs that entry, not the run.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// One usable entry of a database.
struct CompileCommand {
  std::string directory;               ///< absolute, normalised, exists
  std::string file;                    ///< absolute, normalised, exists
  std::vector<std::string> arguments;  ///< as written, split and with response files expanded

  bool operator==(const CompileCommand&) const = default;
};

/// One entry that cannot be used.
struct BrokenEntry {
  std::string file;     ///< absolute when the entry names one, else empty
  std::string cause;    ///< and remedy, one line
  std::string message;  ///< one line: database as it was named, entry, cause, remedy

  bool operator==(const BrokenEntry&) const = default;
};

struct Database {
  std::string path;                      ///< absolute path of the file that was read
  std::vector<CompileCommand> commands;  ///< in order of the file
  std::vector<BrokenEntry> broken;       ///< in order of the file
};

/// The absolute paths of the sources that can be compiled, in order of the file.
std::vector<std::string> sourcesOf(const Database& database);

/// Those that people wrote: what lies in the folder of the database was generated, unless all does.
std::vector<std::string> writtenSources(const Database& database);

/// Loads the database at `path`, or the compile_commands.json in it when it is a directory;
/// relative paths start at `workingDirectory`. Fails when there is nothing that could be called a
/// database: no such file, an empty file, not JSON, not an array of entries.
std::expected<Database, base::Error> loadDatabase(const std::string& path,
                                                  const std::string& workingDirectory);

}  // namespace status_lint::driver
