#include "tool/driver/analysis.h"

#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/driver/collect.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/database_search.h"
#include "tool/driver/filter.h"
#include "tool/driver/inventory.h"
#include "tool/driver/models.h"
#include "tool/driver/project.h"
#include "tool/driver/translation_units.h"
#include "tool/driver/version.h"
#include "tool/flow/analyze.h"
#include "tool/model/index.h"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// More than the heaviest real source takes; a runaway must not take the machine down.
constexpr std::uint64_t WorkerMemory = std::uint64_t{4} << 30;

/// Failed sources that are told in full; a missing generated header can fail hundreds the same way.
constexpr std::size_t ShownFailures = 20;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool HasShadowMemory = true;
#elif defined(__has_feature)
constexpr bool HasShadowMemory = __has_feature(address_sanitizer);
#else
constexpr bool HasShadowMemory = false;
#endif

/// The database that was named, or found. Tells of what it chose.
std::optional<Database>
openDatabase(const Options& options, const std::string& workingDirectory, Console& console) {
  std::string path;
  if (options.database) {
    path = *options.database;
    std::error_code ignored;
    const std::string command = nearestSubCommand(path);
    const bool isPlainWord = path.find_first_of("./") == std::string::npos;
    if (isPlainWord && !command.empty() &&
        !fs::exists(fs::path(workingDirectory) / path, ignored)) {
      console.error(cat(
          "'", path, "' is neither a database nor a sub-command; did you mean '", command, "'?"));
      return std::nullopt;
    }
  } else {
    auto found = findDatabase(workingDirectory);
    if (!found) {
      console.error(found.error().message);
      return std::nullopt;
    }
    path = found->path;
    console.note(cat(
        "using ",
        relativePath(path, workingDirectory),
        found->others.empty()
            ? ""
            : cat(" (there is also ", relativePath(found->others.front(), workingDirectory), ')')));
  }
  auto database = loadDatabase(path, workingDirectory);
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
    console.error(entry.message);
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

void tellFailures(const std::vector<Failed>& failed, const std::string& root, Console& console) {
  const std::size_t shown = std::min(ShownFailures, failed.size());
  for (std::size_t i = 0; i < shown; ++i) {
    console.error(cat(relativePath(failed[i].file, root), ": ", failed[i].reason));
    for (const std::string& error : failed[i].errors) {
      console.detail(error);
    }
  }
  if (shown < failed.size()) {
    console.error(cat(base::count(failed.size() - shown, "further source"),
                      " failed; '--format json' lists all"));
  }
}

/// What the outputs list, in an order that the database has no part in.
std::vector<report::Failure> failuresOf(const TranslationUnits& units,
                                        const std::string& database,
                                        const std::vector<Failed>& failed) {
  std::vector<report::Failure> failures;
  for (const BrokenEntry& entry : units.broken) {
    failures.push_back({entry.file.empty() ? database : entry.file, entry.cause});
  }
  for (const Failed& source : failed) {
    failures.push_back({source.file, source.reason});
  }
  std::ranges::sort(failures, {}, [](const report::Failure& failure) {
    return std::tie(failure.path, failure.reason);
  });
  return failures;
}

/// What comments in the sources allow is taken out, and what is wrong with them is told.
void takeAllowed(Result& result,
                 const Options& options,
                 Suppressions& suppressions,
                 Console& console) {
  report::Report& report = result.report;
  std::vector<report::Allowed> allowed = suppressions.takeAllowed(report.findings, options.today);
  if (options.showAllowed) {
    report.allowed = std::move(allowed);
  }
  const bool isWhole = options.files.empty() && report.summary.failed == 0;
  for (const std::string& line : suppressions.problems(report.root, options.rules, isWhole)) {
    console.warning(line);
  }
}

void judge(Result& result,
           const Options& options,
           const rules::SituationPolicy& situations,
           const Functions& functions) {
  report::Report& report = result.report;
  report.incomplete = result.analysis.incomplete;
  report.summary.sites = result.analysis.sites.size();
  for (const flow::Server& server : result.analysis.servers) {
    report.summary.handlers += server.handlers.size();
  }
  report.findings = rules::check(result.analysis, options.rules, situations);
  setFingerprints(report.findings, report.root, functions);
}

void tellIncomplete(const report::Report& report, Console& console) {
  for (const flow::Incomplete& incomplete : report.incomplete) {
    console.note(cat(relativePath(incomplete.at.path, report.root),
                     ':',
                     incomplete.at.line,
                     ':',
                     incomplete.at.column,
                     ": paths of ",
                     incomplete.what,
                     " are left out: ",
                     incomplete.why));
  }
}

}  // namespace

namespace {

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

std::optional<Result>
analyse(const Options& options, const std::string& workingDirectory, Console& console) {
  const auto models = loadModels(options, workingDirectory);
  const auto situations = loadSituations(options, workingDirectory);
  if (!isUsable(models, console) || !isUsable(situations, console)) {
    return std::nullopt;
  }
  const std::optional<Database> database = openDatabase(options, workingDirectory, console);
  if (!database) {
    return std::nullopt;
  }
  const auto units = openUnits(options, *database, workingDirectory, console);
  if (!units) {
    return std::nullopt;
  }
  const auto root = openRoot(options, *units, workingDirectory, console);
  if (!root) {
    return std::nullopt;
  }
  const model::Index index(*models, model::shippedLibrary());
  extract::Settings settings;
  settings.index = &index;
  settings.root = *root;
  settings.foreignFolders = foreignFolders();
  settings.skipForeignBodies = !options.fullParse;
  settings.resourceDirectory = extract::findResourceDirectory();
  if (settings.resourceDirectory.empty()) {
    console.error("Clang's own headers (stddef.h) are not installed; install the package "
                  "libclang-common-dev of the LLVM that status-lint was built with");
    return std::nullopt;
  }
  const WorkerLimits limits{options.jobs == 0 ? availableProcessors() : options.jobs,
                            options.timeout,
                            HasShadowMemory ? 0 : WorkerMemory};
  Collected collected =
      collect(units->inputs, settings, limits, [&](std::size_t done, const std::string& file) {
        console.progress(done, units->inputs.size(), relativePath(file, *root));
      });
  console.endProgress();
  tellFailures(collected.failed, *root, console);

  Result result{{}, {}, {}, {}, SourceLines(collected.modules)};
  result.report.root = *root;
  result.report.version = version();
  result.report.summary.analysed = collected.analysed;
  result.report.summary.skipped = units->skipped;
  result.report.summary.failures = failuresOf(*units, database->path, collected.failed);
  result.report.summary.failed = result.report.summary.failures.size();
  if (options.action == Action::DumpIr) {
    result.modules = std::move(collected.modules);
    return result;
  }
  Suppressions suppressions(collected.modules);
  const Functions functions(collected.modules);
  // Of a part of the program, nobody can say what nothing in it uses.
  const bool isWhole = options.files.empty() && result.report.summary.failed == 0;
  const bool listsModels =
      options.action == Action::ListFrameworks || options.action == Action::Doctor;
  std::optional<ModelUse> use;
  if (listsModels || (isWhole && !options.models.empty())) {
    use.emplace(collected.modules);
  }
  result.analysis = flow::analyze(std::move(collected.modules));
  if (listsModels) {
    result.inventory = use->inventory(*models, options.models, result.analysis);
  }
  for (const std::string& line :
       use&& isWhole ? use->unused(*models, options.models) : std::vector<std::string>()) {
    console.warning(line);
  }
  const rules::SituationPolicy policy{.table = &*situations,
                                      .prefersSpecific = options.prefersSpecific};
  judge(result, options, policy, functions);
  takeAllowed(result, options, suppressions, console);
  tellIncomplete(result.report, console);
  return result;
}

}  // namespace status_lint::driver
