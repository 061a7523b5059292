#include "tool/driver/fixed_command.h"

#include "tool/base/text.h"
#include "tool/driver/response_file.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace status_lint::driver {

namespace fs = std::filesystem;
using base::cat;
using base::Error;

std::expected<Database, Error> databaseOf(std::span<const std::string> files,
                                          const std::vector<std::string>& command,
                                          const std::string& workingDirectory) {
  if (files.empty()) {
    return std::unexpected(
        Error{"no source is named before '--'; write 'status-lint FILE... -- COMMAND'"});
  }
  const auto words = expandResponseFiles(command, workingDirectory);
  if (!words) {
    return std::unexpected(words.error());
  }
  Database database;
  for (const std::string& name : files) {
    const fs::path file = (fs::path(workingDirectory) / name).lexically_normal();
    std::error_code ignored;
    if (fs::is_directory(file, ignored)) {
      return std::unexpected(
          Error{cat(name, ": a folder; before '--' stand sources, and no database")});
    }
    if (!fs::exists(file, ignored)) {
      return std::unexpected(Error{cat(name, ": no such file")});
    }
    database.commands.push_back({workingDirectory, file.string(), *words});
    std::vector<std::string>& arguments = database.commands.back().arguments;
    if (arguments.empty() || arguments.front().starts_with('-')) {
      arguments.insert(arguments.begin(), file.extension() == ".c" ? "clang" : "clang++");
    }
  }
  return database;
}

}  // namespace status_lint::driver
