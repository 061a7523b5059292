#include "tool/driver/baseline_command.h"

#include "tool/base/text.h"
#include "tool/driver/analysis.h"
#include "tool/driver/baseline.h"
#include "tool/driver/files.h"
#include "tool/driver/project.h"
#include "tool/driver/run.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace status_lint::driver {
namespace {

using base::cat;

void append(std::vector<BaselineEntry>& entries, const std::vector<BaselineEntry>& more) {
  entries.insert(entries.end(), more.begin(), more.end());
}

}  // namespace

int writeBaseline(const Options& options,
                  const std::string& workingDirectory,
                  std::ostream& out,
                  Console& console) {
  const std::optional<Result> result = analyse(options, workingDirectory, console);
  if (!result || !result->baseline) {
    return Unusable;
  }
  const BaselineUse& use = result->baseline->use;
  std::vector<BaselineEntry> entries = use.matched;
  append(entries, use.undecided);
  if (options.action != Action::BaselinePrune) {
    append(entries, use.fresh);
  }
  const std::size_t count = entries.size();
  const auto written = writeFile(result->baseline->path, baselineText(std::move(entries)));
  if (!written) {
    console.error(written.error().message);
    return Unusable;
  }
  const std::size_t added = options.action == Action::BaselinePrune ? 0 : use.fresh.size();
  out << cat(relativePath(result->baseline->path, workingDirectory),
             ": ",
             base::count(count, "finding"),
             ", ",
             added,
             " added, ",
             use.stale.size(),
             " dropped\n");
  if (result->report.summary.failed != 0) {
    console.warning("since a source failed, entries that were not found again stay");
    return Incomplete;
  }
  return Clean;
}

}  // namespace status_lint::driver
