#include "tool/driver/compilation_database.h"

#include "tool/base/text.h"
#include "tool/driver/database_entries.h"
#include "tool/driver/project.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace status_lint::driver {

using base::cat;
using base::Error;

std::expected<Database, Error> loadDatabase(const std::string& path,
                                            const std::string& workingDirectory) {
  const auto raw = readRaw(path, workingDirectory);
  if (!raw) {
    return std::unexpected(raw.error());
  }
  Database database;
  database.path = raw->path;
  const std::size_t count = raw->entries.size();
  for (std::size_t i = 0; i < count; ++i) {
    const RawEntry& entry = raw->entries[i];
    std::string source;
    auto command = readEntry(entry, raw->folder, source);
    if (command) {
      database.commands.push_back(*std::move(command));
    } else {
      const std::string& cause = command.error().message;
      database.broken.push_back(
          {source,
           cause,
           cat(raw->name, ':', entry.line, ": entry ", i + 1, " of ", count, ": ", cause)});
    }
  }
  if (!raw->cut.empty()) {
    database.broken.push_back({"", raw->cut, cat(raw->name, ':', raw->cutLine, ": ", raw->cut)});
  }
  return database;
}

std::vector<std::string> sourcesOf(const Database& database) {
  std::vector<std::string> sources;
  for (const CompileCommand& command : database.commands) {
    sources.push_back(command.file);
  }
  return sources;
}

std::vector<std::string> writtenSources(const Database& database) {
  const std::string folder = std::filesystem::path(database.path).parent_path().string();
  std::vector<std::string> sources = sourcesOf(database);
  std::vector<std::string> written;
  std::ranges::copy_if(sources, std::back_inserter(written), [&](const std::string& source) {
    return relativePath(source, folder) == source;
  });
  return written.empty() ? sources : written;
}

}  // namespace status_lint::driver
