#include "tool/driver/extract_plan.h"

#include "tool/base/text.h"
#include "tool/base/timeline.h"
#include "tool/driver/prescan.h"
#include "tool/driver/project.h"

#include <string>

namespace status_lint::driver {

void leaveOutUnneeded(Plan& plan, ModuleCache& cache, Console& console) {
  const Options& options = plan.options;
  if (!options.fullParse && !options.shard.allSources && options.action != Action::DumpIr &&
      options.action != Action::Doctor) {
    const std::size_t silent = leaveOutSilent(plan, cache, console);
    plan.units.skipped += silent;
    base::endStage(
        plan.settings.timeline, "prescan", base::cat(base::count(silent, "source"), " left out"));
  }
}

std::vector<Unit> extractSome(std::span<const extract::Input> inputs,
                              const Plan& plan,
                              ModuleCache& cache,
                              Console& console) {
  console.startProgress(inputs.size());
  std::vector<Unit> units = extractUnits(
      inputs, plan.settings, plan.limits, cache, [&](std::size_t done, const std::string& file) {
        console.progress(done, relativePath(file, plan.settings.root));
      });
  console.endProgress();
  return units;
}

}  // namespace status_lint::driver
