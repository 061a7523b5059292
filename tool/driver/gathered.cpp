#include "tool/driver/gathered.h"

#include "tool/base/text.h"
#include "tool/driver/extract_plan.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/outputs.h"
#include "tool/driver/plan.h"

#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// What the stage had to do with.
std::string readCounts(const TranslationUnits& units) {
  return cat(base::count(units.inputs.size(), "source"),
             " to parse, ",
             units.skipped,
             " skipped, ",
             units.broken.size(),
             " broken");
}

}  // namespace

std::optional<Gathered> gather(const Options& asGiven,
                               const Editor& editor,
                               const std::string& workingDirectory,
                               base::Timeline* timeline,
                               Console& console) {
  std::optional<Plan> plan = makePlan(asGiven, workingDirectory, console);
  if (!plan) {
    return std::nullopt;
  }
  takeEditor(editor, *plan, console);
  const std::string& root = plan->settings.root;
  auto criteria = loadCriteria(plan->options, root, workingDirectory, console);
  if (!criteria || !canWriteAll(plan->options, workingDirectory, console)) {
    return std::nullopt;
  }
  plan->settings.timeline = timeline;
  base::endStage(timeline, "read", readCounts(plan->units));
  ModuleCache cache(plan->options, plan->settings, plan->models.identity(), console);
  leaveOutUnneeded(*plan, cache, console);
  const std::vector<extract::Input>& inputs = plan->units.inputs;
  Collected collected = collect(inputs, extractSome(inputs, *plan, cache, console), root);
  std::set<std::string> read = cache.filesRead();
  const bool isSelection = !plan->isWhole();
  return Gathered{.options = std::move(plan->options),
                  .configuration = std::move(plan->configuration),
                  .criteria = *std::move(criteria),
                  .models = std::move(plan->models),
                  .root = root,
                  .database = std::move(plan->database),
                  .read = std::move(read),
                  .broken = std::move(plan->units.broken),
                  .skipped = plan->units.skipped,
                  .isSelection = isSelection,
                  .staged = std::move(plan->staged),
                  .threads = plan->limits.workers,
                  .collected = std::move(collected),
                  .unsaved = std::move(plan->settings.unsaved)};
}

}  // namespace status_lint::driver
