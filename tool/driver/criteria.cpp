#include "tool/driver/criteria.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/models.h"
#include "tool/driver/project.h"
#include "tool/driver/usable.h"

#include <array>
#include <expected>
#include <filesystem>
#include <string_view>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// The baseline of the run: null inside when none counts. Nothing when there is a wrong one.
std::optional<std::optional<Baseline>> openBaseline(const Options& options,
                                                    const std::string& root,
                                                    const std::string& workingDirectory,
                                                    Console& console) {
  if (!judges(options.action) || options.noBaseline) {
    return std::optional<Baseline>();
  }
  const bool isNamed = !options.baseline.empty();
  const std::string path =
      (isNamed ? fs::path(workingDirectory) / options.baseline : fs::path(root) / BaselineFileName)
          .lexically_normal()
          .string();
  const std::string name = relativePath(path, workingDirectory);
  std::error_code ignored;
  const bool isThere = fs::exists(path, ignored);
  if (options.action == Action::BaselineCreate) {
    const auto possible = checkWritable(path);
    if (isThere || !possible) {
      console.error(isThere
                        ? cat(name, " is there already; 'status-lint baseline update' renews it")
                        : possible.error().message);
      return std::nullopt;
    }
    return Baseline{path, {}};
  }
  if (!isThere && !isNamed && (options.action == Action::Check || options.action == Action::Lsp)) {
    return std::optional<Baseline>();
  }
  auto loaded = loadBaseline(path, name);
  if (!loaded) {
    for (const base::Error& error : loaded.error()) {
      console.error(error.message);
    }
    return std::nullopt;
  }
  return *std::move(loaded);
}

/// The lines that the run is asked about: null inside when that is all. Nothing when they cannot be
/// told: never all or none instead.
std::optional<std::optional<ChangedLines>> openChanges(const Options& options,
                                                       const std::string& root,
                                                       const std::string& workingDirectory,
                                                       Console& console) {
  const std::array<std::pair<std::string_view, const std::string*>, 4> all = {
      {{"--new-from-rev", &options.newFromRevision},
       {"--new-from-merge-base", &options.newFromMergeBase},
       {"--new-from-patch", &options.newFromPatch},
       {"--line-filter", &options.lineFilter}}};
  std::string asked;
  for (const auto& [option, value] : all) {
    if (!value->empty() && !asked.empty()) {
      console.error(
          cat(asked, " and ", option, " both say which lines count; drop one of the two"));
      return std::nullopt;
    }
    asked = value->empty() ? asked : option;
  }
  if (asked.empty()) {
    return std::optional<ChangedLines>();
  }
  std::expected<ChangedLines, base::Error> lines;
  if (!options.lineFilter.empty()) {
    lines = linesOfFilter(options.lineFilter);
  } else if (!options.newFromPatch.empty()) {
    const auto patch = readFile((fs::path(workingDirectory) / options.newFromPatch).string());
    lines = patch ? linesOfPatch(*patch, checkoutOf(root))
                  : std::expected<ChangedLines, base::Error>(std::unexpected(patch.error()));
    asked += cat(' ', options.newFromPatch);
  } else {
    const bool isBranch = options.newFromRevision.empty();
    lines =
        linesSince(isBranch ? options.newFromMergeBase : options.newFromRevision, isBranch, root);
  }
  if (!lines) {
    console.error(cat(asked, ": ", lines.error().message));
    return std::nullopt;
  }
  return *std::move(lines);
}

}  // namespace

std::optional<Criteria> loadCriteria(const Options& options,
                                     const std::string& root,
                                     const std::string& workingDirectory,
                                     Console& console) {
  auto situations = loadSituations(options, workingDirectory);
  auto descriptions = loadDescriptions(options, workingDirectory);
  auto earlier = loadEarlier(options, workingDirectory);
  if (!isUsable(situations, console) || !isUsable(descriptions, console) ||
      !isUsable(earlier, console)) {
    return std::nullopt;
  }
  auto baseline = openBaseline(options, root, workingDirectory, console);
  if (!baseline) {
    return std::nullopt;
  }
  auto changes = openChanges(options, root, workingDirectory, console);
  if (!changes) {
    return std::nullopt;
  }
  auto headers = HeaderFilter::of(options.headerFilter, options.excludeHeaderFilter);
  if (!headers) {
    console.error(headers.error().message);
    return std::nullopt;
  }
  Criteria criteria{.situations = *std::move(situations),
                    .rules = options.rules,
                    .baseline = *std::move(baseline),
                    .changes = *std::move(changes),
                    .headers = {}};
  if (!options.headerFilter.empty() || !options.excludeHeaderFilter.empty()) {
    criteria.headers = *std::move(headers);
  }
  criteria.rules.policy.descriptions = *std::move(descriptions);
  criteria.rules.policy.earlier = *std::move(earlier);
  return criteria;
}

}  // namespace status_lint::driver
