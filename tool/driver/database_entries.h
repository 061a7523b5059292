// The entries of a compilation database one by one, for those that load it and for those that say
// what is wrong with it.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/database_text.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <expected>
#include <string>
#include <vector>

namespace status_lint::driver {

/// An entry as it is written.
struct RawEntry {
  std::size_t line = 0;  ///< where it begins, or where it stops being JSON
  nlohmann::json value;  ///< null where there is an error
  std::string error;     ///< why it is not JSON; empty = it is
};

struct RawDatabase {
  std::string path;    ///< absolute path of the file
  std::string name;    ///< as the user named it
  std::string folder;  ///< absolute, of the file
  std::vector<RawEntry> entries;
  std::vector<Slip> slips;  ///< that cost no entry
  std::string cut;          ///< why entries may be missing, and the remedy; empty = all are here
  std::size_t cutLine = 0;
};

/// Fails as `loadDatabase` does.
std::expected<RawDatabase, base::Error> readRaw(const std::string& path,
                                                const std::string& workingDirectory);

/// Member `key` as text that is not empty. The error is the cause alone, as those below are.
std::expected<std::string, base::Error> textOf(const nlohmann::json& entry, const char* key);

/// The words of the command.
std::expected<std::vector<std::string>, base::Error> argumentsOf(const nlohmann::json& entry);

/// The path, if relative then from the folder; normalised, without a slash at the end.
std::string absolutePath(const std::string& folder, const std::string& path);

/// The entry, if all that it names is there. `file` receives the absolute path of the source as
/// soon as it is known. Relative directories start at the folder of the database.
std::expected<CompileCommand, base::Error>
readEntry(const RawEntry& raw, const std::string& folder, std::string& file);

}  // namespace status_lint::driver
