#include "tool/driver/compilation_database.h"

#include "tool/base/text.h"
#include "tool/driver/database_entries.h"

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

}  // namespace status_lint::driver
