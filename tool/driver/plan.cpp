#include "tool/driver/plan.h"

#include "tool/base/text.h"
#include "tool/driver/capacity.h"
#include "tool/driver/database_search.h"
#include "tool/driver/fixed_command.h"
#include "tool/driver/heap.h"
#include "tool/driver/project.h"
#include "tool/driver/usable.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// What the command behind "--" says, or the database that was named or found.
std::optional<Database>
openDatabase(const Options& options, const std::string& workingDirectory, Console& console) {
  if (options.command) {
    auto database = databaseOf(options.files, *options.command, workingDirectory);
    if (!database) {
      console.error(database.error().message);
      return std::nullopt;
    }
    if (options.database) {
      console.note("the database of '-p' is not read: the command behind '--' is used");
    }
    return *std::move(database);
  }
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
                                          const Configuration& configuration,
                                          const Database& database,
                                          const std::string& workingDirectory,
                                          Console& console) {
  if (options.preCommit && options.files.empty()) {
    return TranslationUnits();
  }
  auto units = selectUnits(database, options.files, workingDirectory, configuration, options.flags);
  if (!units) {
    console.error(units.error().message);
    return std::nullopt;
  }
  for (const BrokenEntry& entry : units->broken) {
    if (options.action != Action::Doctor) {  // which tells more of them
      console.error(entry.message);
    }
  }
  if (units->inputs.empty() && !options.preCommit) {
    console.error(
        cat(options.command ? options.files.front() : options.database.value_or(database.path),
            ": ",
            !units->exclusion.empty() ? cat("all sources are excluded by ", units->exclusion)
            : options.command         ? "C is not analysed, C++ is"
            : units->skipped == 0     ? "no entry can be used"
                                      : "no entry compiles a C++ source"));
    return std::nullopt;
  }
  return *std::move(units);
}

/// The files that hold for the sources of the database, and the options with what they say.
std::optional<std::pair<Configuration, Options>> configure(const Options& options,
                                                           const Database& database,
                                                           const std::string& workingDirectory,
                                                           Console& console) {
  auto configuration =
      Configuration::load(options, writtenSources(database), workingDirectory, console);
  if (!configuration || !configuration->cover(sourcesOf(database), console)) {
    return std::nullopt;
  }
  auto joined = configuration->over(options);
  if (!joined) {
    console.error(joined.error().message);
    return std::nullopt;
  }
  return std::pair(*std::move(configuration), *std::move(joined));
}

/// The frameworks that a configuration names must be known.
bool hasKnownFrameworks(const Options& options,
                        const Configuration& configuration,
                        const std::string& workingDirectory,
                        Console& console) {
  const std::vector<HeldValue> named = configuration.held(*findConfigKey("frameworks"), {});
  if (named.empty()) {
    return true;
  }
  Options all = options;
  all.forced.clear();
  all.disabled.clear();
  const auto models = loadModels(all, workingDirectory);
  std::vector<std::string> names;
  for (const model::Model& model : models ? models->all : std::vector<model::Model>()) {
    names.push_back(model.framework);
  }
  bool isKnown = true;
  for (const HeldValue& value : named) {
    if (models && std::ranges::find(names, value.name) == names.end()) {
      const std::string near = base::nearest(value.name, names);
      console.error(
          cat(value.origin,
              ": unknown framework '",
              value.name,
              "'; ",
              near.empty() ? "see 'status-lint frameworks'" : cat("did you mean '", near, "'?")));
      isKnown = false;
    }
  }
  return isKnown;
}

std::optional<std::string> openRoot(const Options& options,
                                    const Configuration& configuration,
                                    const Database& database,
                                    const std::string& workingDirectory,
                                    Console& console) {
  if (options.root.empty() && !configuration.root().empty()) {
    return configuration.root();
  }
  if (options.root.empty()) {
    // Of the whole database: which of its files a run looks at must not show in paths.
    return findRoot(sourcesOf(database));
  }
  const auto root = namedRoot(options.root, workingDirectory);
  if (!root) {
    console.error(root.error().message);
    return std::nullopt;
  }
  return *root;
}

/// What a hook names becomes sources, and the database knows them.
StagedFiles openStaged(Options& options,
                       Database& database,
                       const std::string& workingDirectory,
                       Console& console) {
  StagedFiles staged = lookUp(options.files, database, workingDirectory);
  for (const std::string& note : staged.notes) {
    console.note(note);
  }
  database.commands.insert(database.commands.end(), staged.guessed.begin(), staged.guessed.end());
  options.files = staged.sources;
  return staged;
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
makePlan(const Options& asGiven, const std::string& workingDirectory, Console& console) {
  std::optional<Database> database = openDatabase(asGiven, workingDirectory, console);
  if (!database) {
    return std::nullopt;
  }
  auto configured = configure(asGiven, *database, workingDirectory, console);
  if (!configured) {
    return std::nullopt;
  }
  auto& [configuration, options] = *configured;
  if (!hasKnownFrameworks(options, configuration, workingDirectory, console)) {
    return std::nullopt;
  }
  auto models = loadModels(options, workingDirectory);
  if (!isUsable(models, console)) {
    return std::nullopt;
  }
  const auto root = openRoot(options, configuration, *database, workingDirectory, console);
  if (!root) {
    return std::nullopt;
  }
  std::vector<std::string> sources = writtenSources(*database);
  StagedFiles staged;
  if (options.preCommit) {
    staged = openStaged(options, *database, workingDirectory, console);
    if (!configuration.cover(staged.sources, console)) {
      return std::nullopt;
    }
  }
  auto units = openUnits(options, configuration, *database, workingDirectory, console);
  if (!units) {
    return std::nullopt;
  }
  Plan plan{.options = std::move(options),
            .configuration = std::move(configuration),
            .models = *std::move(models),
            .database = std::move(database->path),
            .sources = std::move(sources),
            .units = *std::move(units),
            .staged = std::move(staged),
            .index = nullptr,
            .settings = {},
            .limits = {}};
  plan.index = std::make_unique<model::Index>(plan.models.all, model::shippedLibrary());
  plan.settings.index = plan.index.get();
  plan.settings.root = *root;
  plan.settings.foreignFolders = foreignFolders();
  plan.settings.skipForeignBodies = !plan.options.fullParse;
  plan.settings.resourceDirectory = extract::findResourceDirectory();
  if (plan.settings.resourceDirectory.empty()) {
    console.error("Clang's own headers (stddef.h) are not installed; install the package "
                  "libclang-common-dev of the LLVM that status-lint was built with");
    return std::nullopt;
  }
  plan.limits = {plan.options.jobs == 0 ? workersFor(availableProcessors(), availableMemory())
                                        : plan.options.jobs,
                 plan.options.timeout,
                 HasShadowMemory ? 0 : plan.options.memoryMebibytes << 20U};
  return plan;
}

}  // namespace status_lint::driver
