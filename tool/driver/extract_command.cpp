#include "tool/driver/extract_command.h"

#include "tool/base/text.h"
#include "tool/base/timeline.h"
#include "tool/driver/extract_plan.h"
#include "tool/driver/failures.h"
#include "tool/driver/files.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/plan.h"
#include "tool/driver/project.h"
#include "tool/driver/run.h"
#include "tool/driver/shard_file.h"
#include "tool/driver/shard_plan.h"

#include <filesystem>
#include <optional>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

cache::Hash hashOfSources(const Plan& plan) {
  std::vector<std::string> parts;
  // The same for each checkout.
  const auto add = [&](const std::string& text) {
    parts.push_back(movedPaths(text, plan.settings.root, "\1"));
  };
  for (const extract::Input& input : plan.units.inputs) {
    add(input.file);
    add(input.directory);
    parts.push_back(std::to_string(input.arguments.size()));
    for (const std::string& argument : input.arguments) {
      add(argument);
    }
  }
  parts.push_back(std::to_string(plan.units.skipped));
  for (const BrokenEntry& entry : plan.units.broken) {
    add(entry.file);
    add(entry.cause);
  }
  return cache::hashOf(parts);
}

cache::Hash hashOfSettings(const extract::Settings& settings) {
  const std::vector<std::string> parts = {settings.resourceDirectory,
                                          settings.skipForeignBodies ? "own bodies" : "all bodies",
                                          base::join(settings.foreignFolders, "/"),
                                          base::join(extract::heededEnvironment(), "\n")};
  return cache::hashOf(parts);
}

/// All of a shard but its sources.
Shard headOf(const Plan& plan, const Options& options, std::span<const std::size_t> shards) {
  std::vector<std::string> split;
  for (const std::size_t shard : shards) {
    split.push_back(std::to_string(shard));
  }
  return {.number = options.shard.number,
          .count = options.shard.count,
          .root = plan.settings.root,
          .database = plan.database,
          .written = plan.sources,
          .isSelection = !plan.isWhole(),
          .hasAll = options.shard.allSources || plan.options.fullParse,
          .models = plan.models.choice,
          .settings = hashOfSettings(plan.settings),
          .sources = hashOfSources(plan),
          .split = cache::hashOf(split),
          .skipped = plan.units.skipped,
          .broken = plan.units.broken,
          .units = {}};
}

/// The shard of each source; nothing when the files of costs are not usable.
std::optional<std::vector<std::size_t>> splitOf(const Plan& plan,
                                                const Options& options,
                                                const std::string& workingDirectory,
                                                Console& console) {
  const auto costs = readCosts(options.shard.costs, workingDirectory);
  if (!costs) {
    console.error(costs.error().message);
    return std::nullopt;
  }
  return shardsOf(expectedCosts(plan.units.inputs, plan.settings.root, *costs),
                  options.shard.count);
}

}  // namespace

int extractShard(const Options& options,
                 const std::string& workingDirectory,
                 base::Timeline* timeline,
                 Console& console) {
  const std::string path = (std::filesystem::path(workingDirectory) / options.shard.file).string();
  if (const auto possible = checkWritable(path); !possible) {
    console.error(possible.error().message);
    return Unusable;
  }
  std::optional<Plan> plan = makePlan(options, workingDirectory, console);
  if (!plan) {
    return Unusable;
  }
  plan->settings.timeline = timeline;
  base::endStage(timeline, "read", base::count(plan->units.inputs.size(), "source"));
  ModuleCache cache(plan->options, plan->settings, plan->models.identity(), console);
  // Shares are made of what is left.
  leaveOutUnneeded(*plan, cache, console);
  const auto split = splitOf(*plan, options, workingDirectory, console);
  if (!split) {
    return Unusable;
  }
  std::vector<extract::Input> inputs;
  for (std::size_t i = 0; i < split->size(); ++i) {
    if ((*split)[i] + 1 == options.shard.number) {
      inputs.push_back(plan->units.inputs[i]);
    }
  }
  const std::string& root = plan->settings.root;
  std::vector<Unit> units = extractSome(inputs, *plan, cache, console);
  Shard shard = headOf(*plan, options, *split);
  std::vector<Failed> failed;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (auto failure = failureOf(inputs[i], units[i], root)) {
      failed.push_back(*std::move(failure));
    }
    shard.units.push_back({std::move(inputs[i]), std::move(units[i])});
  }
  tellFailures(failed, root, console);
  if (const auto written = writeFile(path, encode(shard)); !written) {
    console.error(written.error().message);
    return Unusable;
  }
  return Clean;
}

}  // namespace status_lint::driver
