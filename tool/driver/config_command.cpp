#include "tool/driver/config_command.h"

#include "tool/base/text.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/config_file.h"
#include "tool/driver/configuration.h"
#include "tool/driver/database_search.h"
#include "tool/driver/files.h"
#include "tool/driver/project.h"
#include "tool/driver/run.h"

#include <algorithm>
#include <expected>
#include <filesystem>
#include <set>
#include <vector>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// A line that is YAML, with what says so in a comment.
std::string line(std::string_view start, const std::string& origin) {
  constexpr std::size_t Column = 46;
  const std::size_t gap = start.size() < Column ? Column - start.size() : 2;
  return cat(start, std::string(gap, ' '), "# ", origin, '\n');
}

/// A text as YAML takes it in any place.
std::string quoted(const ConfigKey& key, const std::string& text) {
  const bool isPlain = key.kind == ConfigKind::Flag || key.kind == ConfigKind::Number ||
                       key.kind == ConfigKind::Version || !wordsOf(key.kind).empty();
  if (isPlain) {
    return text;
  }
  std::string out = "\"";
  for (const char c : text) {
    out += c == '"' || c == '\\' ? cat('\\', c) : std::string(1, c);
  }
  return out + '"';
}

/// A value as a file in the working directory would have it.
std::string
asWritten(const ConfigKey& key, const std::string& text, const std::string& workingDirectory) {
  if (key.kind == ConfigKind::Path || key.kind == ConfigKind::OwnPath) {
    return relativePath(text, workingDirectory);
  }
  if (key.kind == ConfigKind::Output) {
    const auto [format, path] = outputParts(text);
    return cat(format, ':', relativePath(std::string(path), workingDirectory));
  }
  return text;
}

void show(const Configuration& configuration,
          const ConfigKey& key,
          const std::string& path,
          const std::string& workingDirectory,
          std::ostream& out) {
  const std::vector<HeldValue> values = configuration.held(key, path);
  if (key.shape != ConfigShape::Scalar && !values.empty()) {
    out << cat(key.name, ":\n");
  }
  for (const HeldValue& value : values) {
    const std::string text = quoted(key, asWritten(key, value.text, workingDirectory));
    const std::string head = key.shape == ConfigShape::Scalar ? cat(key.name, ": ")
                             : key.shape == ConfigShape::List ? std::string("  - ")
                                                              : cat("  ", value.name, ": ");
    out << line(head + text, value.origin);
  }
}

/// The configuration files below a folder. Hidden folders and build folders of other people's code
/// are looked at too: a file there counts for the sources there.
std::vector<std::string> filesBelow(const std::string& folder) {
  std::set<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->path().filename() == ".git") {
      at.disable_recursion_pending();
    } else if (at->path().filename() == ConfigFileName) {
      found.insert(at->path().string());
    }
  }
  return {found.begin(), found.end()};
}

/// What the run would read: settings of the whole run are those that hold for all of it. Without a
/// database that can be found it is the file alone.
std::vector<std::string> sourcesAround(const std::string& path,
                                       const std::string& workingDirectory) {
  const auto found = findDatabase(workingDirectory);
  const auto database = found ? loadDatabase(found->path, workingDirectory)
                              : std::expected<Database, base::Error>(Database());
  const std::vector<std::string> sources =
      database ? writtenSources(*database) : std::vector<std::string>();
  return sources.empty() ? std::vector{path} : sources;
}

bool verifyFile(const std::string& path, const std::string& name, Console& console) {
  const auto text = readFile(path);
  if (!text) {
    console.error(cat(name, ": the configuration cannot be read: ", text.error().message));
    return false;
  }
  const auto parsed = parseConfig(*text, path);
  if (!parsed) {
    for (const model::TextError& error : parsed.error()) {
      tellConfigError(error, name, *text, console);
    }
  }
  return parsed.has_value();
}

/// What a sub-command tells of one file, or of the working directory where none is named.
struct Asked {
  std::string name;
  std::string path;
  Configuration configuration;
};

/// Nothing where the file or a configuration is wrong: the console was told.
std::optional<Asked>
ask(const Options& options, const std::string& workingDirectory, Console& console) {
  if (options.files.size() > 1) {
    console.error("'config show' and 'config path' tell of one file");
    return std::nullopt;
  }
  const std::string name = options.files.empty() ? std::string("*") : options.files.front();
  const std::string path = (fs::path(workingDirectory) / name).lexically_normal().string();
  std::error_code ignored;
  if (!options.files.empty() && !fs::exists(path, ignored)) {
    console.error(cat(name, ": no such file"));
    return std::nullopt;
  }
  auto configuration = Configuration::load(
      options, sourcesAround(path, workingDirectory), workingDirectory, console);
  if (!configuration || !configuration->cover(std::vector{path}, console)) {
    return std::nullopt;
  }
  return Asked{name, path, *std::move(configuration)};
}

}  // namespace

int showConfig(const Options& options,
               const std::string& workingDirectory,
               std::ostream& out,
               Console& console) {
  const auto asked = ask(options, workingDirectory, console);
  if (!asked) {
    return Unusable;
  }
  for (const ConfigKey& key : configKeys()) {
    if (key.name != "root" && key.kind != ConfigKind::Overrides) {
      show(asked->configuration, key, asked->path, workingDirectory, out);
    }
  }
  if (const auto exclusion = asked->configuration.exclusion(asked->path)) {
    out << cat("# ", asked->name, " is excluded by ", exclusion->origin, '\n');
  }
  return Clean;
}

int listConfigs(const Options& options,
                const std::string& workingDirectory,
                std::ostream& out,
                Console& console) {
  const auto asked = ask(options, workingDirectory, console);
  if (!asked) {
    return Unusable;
  }
  const std::vector<const ConfigFile*> files = asked->configuration.filesFor(asked->path);
  for (const ConfigFile* file : files) {
    out << relativePath(file->path, workingDirectory) << '\n';
  }
  if (files.empty()) {
    console.note(cat("no ", ConfigFileName, " holds here"));
  }
  return Clean;
}

int verifyConfig(const Options& options,
                 const std::string& workingDirectory,
                 std::ostream& out,
                 Console& console) {
  std::vector<std::string> files;
  for (const std::string& file : options.files) {
    files.push_back((fs::path(workingDirectory) / file).lexically_normal().string());
  }
  if (files.empty()) {
    const auto here = Configuration::load(options, {}, workingDirectory, console);
    if (!here) {
      return Unusable;
    }
    for (const ConfigFile* file : here->filesFor({})) {
      files.push_back(file->path);
    }
    for (std::string& path : filesBelow(workingDirectory)) {
      if (std::ranges::find(files, path) == files.end()) {
        files.push_back(std::move(path));
      }
    }
  }
  bool isRight = true;
  for (const std::string& file : files) {
    isRight = verifyFile(file, relativePath(file, workingDirectory), console) && isRight;
  }
  if (isRight) {
    out << (files.empty() ? cat("no ", ConfigFileName, " here, above or below\n")
                          : cat(base::count(files.size(), "file"), ", no errors\n"));
  }
  return isRight ? Clean : Unusable;
}

}  // namespace status_lint::driver
