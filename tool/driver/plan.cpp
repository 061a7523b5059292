#include "tool/driver/plan.h"

#include "tool/base/text.h"
#include "tool/driver/database_search.h"
#include "tool/driver/project.h"

#include <expected>
#include <filesystem>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool HasShadowMemory = true;
#elif defined(__has_feature)
constexpr bool HasShadowMemory = __has_feature(address_sanitizer);
#else
constexpr bool HasShadowMemory = false;
#endif

std::optional<Database>
openDatabase(const Options& options, const std::string& workingDirectory, Console& console) {
  const auto path = chooseDatabase(options, workingDirectory, console);
  if (!path) {
    return std::nullopt;
  }
  auto database = loadDatabase(*path, workingDirectory);
  if (!database) {
    console.error(database.error().message);
    return std::nullopt;
  }
  return *std::move(database);
}

/// Its sources; nothing when none is left to analyse.
std::optional<TranslationUnits> openUnits(const Options& options,
                                          const Database& database,
                                          const std::string& workingDirectory,
                                          Console& console) {
  auto units = selectUnits(database, options.files, workingDirectory);
  if (!units) {
    console.error(units.error().message);
    return std::nullopt;
  }
  for (const BrokenEntry& entry : units->broken) {
    if (options.action != Action::Doctor) {  // which tells more of them
      console.error(entry.message);
    }
  }
  if (units->inputs.empty()) {
    console.error(
        cat(options.database.value_or(database.path),
            ": ",
            units->skipped == 0 ? "no entry can be used" : "no entry compiles a C++ source"));
    return std::nullopt;
  }
  return *std::move(units);
}

std::optional<std::string> openRoot(const Options& options,
                                    const TranslationUnits& units,
                                    const std::string& workingDirectory,
                                    Console& console) {
  if (options.root.empty()) {
    std::vector<std::string> sources;
    for (const extract::Input& input : units.inputs) {
      sources.push_back(input.file);
    }
    return findRoot(sources);
  }
  fs::path root = (fs::path(workingDirectory) / options.root).lexically_normal();
  if (!root.has_filename() && root.has_relative_path()) {
    root = root.parent_path();
  }
  std::error_code ignored;
  if (!fs::is_directory(root, ignored)) {
    console.error(cat("--root ", options.root, ": no such directory"));
    return std::nullopt;
  }
  return root.string();
}

/// Was it loaded? If not, says why.
template <typename T>
bool isUsable(const std::expected<T, std::vector<base::Error>>& loaded, Console& console) {
  if (loaded) {
    return true;
  }
  for (const base::Error& error : loaded.error()) {
    console.error(error.message);
  }
  return false;
}

}  // namespace

std::optional<std::string>
chooseDatabase(const Options& options, const std::string& workingDirectory, Console& console) {
  if (options.database) {
    const std::string& path = *options.database;
    std::error_code ignored;
    const std::string command = nearestSubCommand(path);
    const bool isPlainWord = path.find_first_of("./") == std::string::npos;
    if (isPlainWord && !command.empty() &&
        !fs::exists(fs::path(workingDirectory) / path, ignored)) {
      console.error(command == path
                        ? cat("the sub-command '", path, "' must be the first word")
                        : cat("'",
                              path,
                              "' is neither a database nor a sub-command; did you mean '",
                              command,
                              "'?"));
      return std::nullopt;
    }
    return path;
  }
  auto found = findDatabase(workingDirectory);
  if (!found) {
    console.error(found.error().message);
    return std::nullopt;
  }
  console.note(cat(
      "using ",
      relativePath(found->path, workingDirectory),
      found->others.empty()
          ? ""
          : cat(" (there is also ", relativePath(found->others.front(), workingDirectory), ')')));
  return found->path;
}

std::optional<Plan>
makePlan(const Options& options, const std::string& workingDirectory, Console& console) {
  auto models = loadModels(options, workingDirectory);
  auto situations = loadSituations(options, workingDirectory);
  auto descriptions = loadDescriptions(options, workingDirectory);
  auto earlier = loadEarlier(options, workingDirectory);
  if (!isUsable(models, console) || !isUsable(situations, console) ||
      !isUsable(descriptions, console) || !isUsable(earlier, console)) {
    return std::nullopt;
  }
  std::optional<Database> database = openDatabase(options, workingDirectory, console);
  if (!database) {
    return std::nullopt;
  }
  auto units = openUnits(options, *database, workingDirectory, console);
  if (!units) {
    return std::nullopt;
  }
  const auto root = openRoot(options, *units, workingDirectory, console);
  if (!root) {
    return std::nullopt;
  }
  Plan plan{.models = *std::move(models),
            .situations = *std::move(situations),
            .rules = options.rules,
            .database = std::move(database->path),
            .units = *std::move(units),
            .index = nullptr,
            .settings = {},
            .limits = {}};
  plan.rules.policy.descriptions = *std::move(descriptions);
  plan.rules.policy.earlier = *std::move(earlier);
  plan.index = std::make_unique<model::Index>(plan.models.all, model::shippedLibrary());
  plan.settings.index = plan.index.get();
  plan.settings.root = *root;
  plan.settings.foreignFolders = foreignFolders();
  plan.settings.skipForeignBodies = !options.fullParse;
  plan.settings.resourceDirectory = extract::findResourceDirectory();
  if (plan.settings.resourceDirectory.empty()) {
    console.error("Clang's own headers (stddef.h) are not installed; install the package "
                  "libclang-common-dev of the LLVM that status-lint was built with");
    return std::nullopt;
  }
  plan.limits = {options.jobs == 0 ? availableProcessors() : options.jobs,
                 options.timeout,
                 HasShadowMemory ? 0 : options.memoryMebibytes << 20U};
  return plan;
}

}  // namespace status_lint::driver
