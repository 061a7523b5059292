#include "tool/driver/configuration.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/project.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// Another spelling of the name, which would be read by nobody.
constexpr std::string_view WrongNames[] = {".status-lint.yml", ".status-lint.json"};

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::string lineOf(std::string_view text, std::size_t line) {
  const std::vector<std::string> lines = base::split(text, '\n');
  std::string out = line == 0 || line > lines.size() ? std::string() : lines[line - 1];
  // A file must not be able to steer the terminal.
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }, ' ');
  return out;
}

}  // namespace

void tellConfigError(const model::TextError& error,
                     std::string_view path,
                     std::string_view text,
                     Console& console) {
  if (error.at.line == 0) {
    console.error(cat(path, ": ", error.message));
    return;
  }
  console.error(cat(path, ':', error.at.line, ':', error.at.column, ": ", error.message));
  const std::string number = std::to_string(error.at.line);
  console.detail(cat(number, " | ", lineOf(text, error.at.line)));
  console.detail(
      cat(std::string(number.size(), ' '), " | ", std::string(error.at.column - 1, ' '), '^'));
}

std::string Configuration::shown(const ConfigFile& file, const model::TextPlace& at) const {
  return cat(relativePath(file.path, workingDirectory_), ':', at.line);
}

const ConfigFile* Configuration::read(const std::string& path, Console& console) {
  if (const auto known = files_.find(path); known != files_.end()) {
    return known->second.get();
  }
  const std::string name = relativePath(path, workingDirectory_);
  const auto text = readFile(path);
  if (!text) {
    console.error(cat(name, ": the configuration cannot be read: ", text.error().message));
    return nullptr;
  }
  auto parsed = parseConfig(*text, path);
  if (!parsed) {
    for (const model::TextError& error : parsed.error()) {
      tellConfigError(error, name, *text, console);
    }
    return nullptr;
  }
  return files_.emplace(path, std::make_unique<ConfigFile>(*std::move(parsed))).first->second.get();
}

/// Null when a file is wrong.
const Configuration::Files* Configuration::filesAt(const std::string& folder, Console& console) {
  if (const auto known = chains_.find(folder); known != chains_.end()) {
    return &known->second;
  }
  const fs::path path(folder);
  const ConfigFile* own = nullptr;
  for (const std::string_view wrong : WrongNames) {
    if (isThere(path / wrong)) {
      console.error(cat(relativePath((path / wrong).string(), workingDirectory_),
                        ": a configuration is called ",
                        ConfigFileName,
                        "; rename it"));
      return nullptr;
    }
  }
  if (isThere(path / ConfigFileName)) {
    own = read((path / ConfigFileName).string(), console);
    if (own == nullptr) {
      return nullptr;
    }
  }
  Files files;
  const bool isTop = (own != nullptr && own->isRoot()) || path == path.parent_path();
  if (!isTop) {
    const Files* outer = filesAt(path.parent_path().string(), console);
    if (outer == nullptr) {
      return nullptr;
    }
    files = *outer;
  }
  if (own != nullptr) {
    files.push_back(own);
  }
  return &chains_.emplace(folder, std::move(files)).first->second;
}

/// Silence would look like agreement.
void Configuration::tellUnheeded(const ConfigFile& file, Console& console) const {
  for (const ConfigKey& key : configKeys()) {
    const std::vector<ConfigValue>& values = file.all(key.name);
    if (key.scope == ConfigScope::Program && !values.empty()) {
      console.warning(cat(shown(file, values.front().at),
                          ": '",
                          key.name,
                          "' is not heeded here: it speaks of the whole run, and this file does "
                          "not hold for all sources"));
    }
  }
}

bool Configuration::cover(std::span<const std::string> paths, Console& console) {
  if (!isSearched_) {
    return true;
  }
  const std::size_t before = files_.size();
  std::vector<std::string> folders;
  for (const std::string& path : paths) {
    std::string folder = fs::path(path).parent_path().string();
    if (folders.empty() || folders.back() != folder) {
      folders.push_back(std::move(folder));
    }
  }
  for (const std::string& folder : folders) {
    if (filesAt(folder, console) == nullptr) {
      return false;
    }
  }
  if (files_.size() == before) {
    return true;
  }
  for (const auto& [path, file] : files_) {
    const bool isNew = !told_.contains(path);
    if (isNew && std::ranges::find(program_, file.get()) == program_.end()) {
      tellUnheeded(*file, console);
    }
    told_.insert(path);
  }
  return true;
}

std::optional<Configuration> Configuration::load(const Options& options,
                                                 std::span<const std::string> sources,
                                                 const std::string& workingDirectory,
                                                 Console& console) {
  Configuration out;
  out.workingDirectory_ = workingDirectory;
  out.environment_ = options.environment;
  if (const auto usable = out.checkEnvironment(); !usable) {
    console.error(usable.error().message);
    return std::nullopt;
  }
  if (!options.configFile.empty()) {
    const std::string path =
        (fs::path(workingDirectory) / options.configFile).lexically_normal().string();
    const ConfigFile* file = out.read(path, console);
    if (file == nullptr) {
      return std::nullopt;
    }
    out.program_ = {file};
    out.patternRoot_ = !options.root.empty()
                           ? (fs::path(workingDirectory) / options.root).lexically_normal().string()
                       : sources.empty() ? workingDirectory
                                         : findRoot(sources);
    return out;
  }
  if (options.noConfig) {
    return out;
  }
  out.isSearched_ = true;
  const std::string folder = sources.empty() ? workingDirectory : commonFolder(sources);
  const Files* files = out.filesAt(folder, console);
  if (files == nullptr) {
    return std::nullopt;
  }
  out.program_ = *files;
  if (!out.cover(sources, console)) {
    return std::nullopt;
  }
  return out;
}

std::vector<std::string> Configuration::paths() const {
  std::vector<std::string> out;
  for (const auto& [path, file] : files_) {
    out.push_back(path);
  }
  return out;
}

std::string Configuration::root() const {
  return isSearched_ && !program_.empty() && program_.front()->isRoot() ? program_.front()->folder
                                                                        : std::string();
}

const Configuration::Files& Configuration::heldFiles(const std::string& path) const {
  const auto found = chains_.find(fs::path(path).parent_path().string());
  return isSearched_ && !path.empty() && found != chains_.end() ? found->second : program_;
}

std::vector<const ConfigFile*> Configuration::filesFor(const std::string& path) const {
  return heldFiles(path);
}

}  // namespace status_lint::driver
