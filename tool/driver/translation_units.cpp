#include "tool/driver/translation_units.h"

#include "tool/base/text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// The roles of C structures are not known: what C code answers would be misjudged.
bool isC(const CompileCommand& command) {
  bool isNamed = fs::path(command.file).extension() == ".c" &&
                 (command.arguments.empty() || !command.arguments.front().contains("++"));
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const std::string& argument = command.arguments[i];
    if (argument == "-x" && i + 1 < command.arguments.size()) {
      isNamed = command.arguments[i + 1] == "c";
    } else if (argument.starts_with("-x") && argument.size() > 2) {
      isNamed = argument == "-xc";
    }
  }
  return isNamed;
}

bool isOtherLanguage(const std::string& file) {
  constexpr auto Extensions = std::to_array<std::string_view>({".S",
                                                               ".asm",
                                                               ".cl",
                                                               ".cu",
                                                               ".f",
                                                               ".f90",
                                                               ".hip",
                                                               ".ispc",
                                                               ".m",
                                                               ".mm",
                                                               ".rc",
                                                               ".s",
                                                               ".swift"});
  const std::string extension = fs::path(file).extension().string();
  return std::ranges::find(Extensions, extension) != Extensions.end();
}

/// One file that the user named.
class Wanted {
public:
  Wanted(const std::string& name, const std::string& workingDirectory)
      : name_(fs::path(name).lexically_normal().string()),
        absolute_((fs::path(workingDirectory) / name).lexically_normal().string()) {
    std::error_code error;
    real_ = fs::canonical(absolute_, error).string();
  }

  /// Same path, or the same file behind links.
  [[nodiscard]] bool isExactly(const std::string& file) const {
    if (file == absolute_ || real_.empty()) {
      return file == absolute_;
    }
    std::error_code error;
    // Resolving links costs several system calls: only where the names agree.
    return fs::path(file).filename() == fs::path(real_).filename() &&
           fs::canonical(file, error).string() == real_;
  }

  [[nodiscard]] bool isEndOf(const std::string& file) const {
    return file.ends_with(cat('/', name_));
  }

private:
  std::string name_;
  std::string absolute_;
  std::string real_;
};

base::Error unknownFile(const std::string& name,
                        const Database& database,
                        const std::string& workingDirectory) {
  std::vector<std::string> names;
  for (const CompileCommand& command : database.commands) {
    names.push_back(fs::path(command.file).filename().string());
  }
  const std::string near = base::nearest(fs::path(name).filename().string(), names);
  std::error_code ignored;
  const bool exists = fs::exists(fs::path(workingDirectory) / name, ignored);
  if (exists && near == fs::path(name).filename().string()) {
    return {
        cat(name, ": the database compiles another file of this name; name it with its folder")};
  }
  if (exists) {
    return {
        cat(name,
            ": no entry of ",
            database.path,
            " compiles it; name a source file of the build (headers are seen through those that "
            "include them)")};
  }
  return {cat(name, ": no such file", near.empty() ? "" : cat("; did you mean '", near, "'?"))};
}

/// The absolute paths of the database that the user's names stand for.
std::expected<std::vector<std::string>, base::Error>
resolveFiles(const Database& database,
             std::span<const std::string> files,
             const std::string& workingDirectory) {
  std::vector<std::string> known;
  for (const CompileCommand& command : database.commands) {
    known.push_back(command.file);
  }
  for (const BrokenEntry& entry : database.broken) {
    known.push_back(entry.file);
  }
  std::vector<std::string> chosen;
  for (const std::string& name : files) {
    const Wanted wanted(name, workingDirectory);
    const std::size_t before = chosen.size();
    std::ranges::copy_if(known, std::back_inserter(chosen), [&](const std::string& file) {
      return wanted.isExactly(file);
    });
    if (chosen.size() == before) {
      std::ranges::copy_if(known, std::back_inserter(chosen), [&](const std::string& file) {
        return wanted.isEndOf(file);
      });
    }
    if (chosen.size() == before) {
      return std::unexpected(unknownFile(name, database, workingDirectory));
    }
  }
  std::ranges::sort(chosen);
  return chosen;
}

extract::Input clean(const CompileCommand& command,
                     const Configuration& configuration,
                     const FlagChanges& changes) {
  const auto exists = [&](const std::string& path) {
    std::error_code ignored;
    return fs::exists(fs::path(command.directory) / path, ignored);
  };
  return {command.directory,
          command.file,
          cleanCommandLine(
              withChanges(configuration.adjusted(command.file, command.arguments), changes),
              command.file,
              exists)};
}

}  // namespace

bool isAnalysed(const CompileCommand& command) {
  return !isOtherLanguage(command.file) && !isC(command);
}

std::expected<TranslationUnits, base::Error> selectUnits(const Database& database,
                                                         std::span<const std::string> files,
                                                         const std::string& workingDirectory,
                                                         const Configuration& configuration,
                                                         const FlagChanges& changes) {
  const auto chosen = resolveFiles(database, files, workingDirectory);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  const auto isWanted = [&](const std::string& file) {
    return files.empty() || std::ranges::binary_search(*chosen, file);
  };
  TranslationUnits units;
  for (const BrokenEntry& entry : database.broken) {
    if (isWanted(entry.file) && !configuration.exclusion(entry.file)) {
      units.broken.push_back(entry);
    }
  }
  for (const CompileCommand& command : database.commands) {
    if (!isWanted(command.file)) {
      continue;
    }
    if (!isAnalysed(command)) {
      ++units.skipped;
    } else if (const auto exclusion = configuration.exclusion(command.file)) {
      ++units.skipped;
      units.exclusion = units.exclusion.empty() ? exclusion->origin
                                                : std::min(units.exclusion, exclusion->origin);
    } else {
      units.inputs.push_back(clean(command, configuration, changes));
    }
  }
  // Two targets often compile a source the same way: one parse tells it all. The order of the
  // database must not show in the output.
  const auto key = [](const extract::Input& input) {
    return std::tie(input.file, input.directory, input.arguments);
  };
  std::ranges::sort(units.inputs, {}, key);
  const auto same = std::ranges::unique(units.inputs, {}, key);
  units.inputs.erase(same.begin(), same.end());
  return units;
}

}  // namespace status_lint::driver
