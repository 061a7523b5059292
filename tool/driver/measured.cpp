#include "tool/driver/measured.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/run.h"
#include "tool/driver/statistics.h"
#include "tool/driver/trace.h"

#include <filesystem>

namespace status_lint::driver {

int measured(const Options& options,
             const std::string& workingDirectory,
             Console& console,
             const std::function<int(base::Timeline* timeline)>& work) {
  const bool isTraced = !options.traceFile.empty();
  if (!options.statistics && !isTraced) {
    return work(nullptr);
  }
  const std::string path = (std::filesystem::path(workingDirectory) / options.traceFile).string();
  if (const auto possible = checkWritable(path); isTraced && !possible) {
    console.error(possible.error().message);
    return Unusable;
  }
  base::Timeline timeline;
  const int status = work(&timeline);
  if (status == Unusable) {
    return status;
  }
  timeline.endStage("write", base::count(options.outputs.size(), "file"));
  if (options.statistics) {
    console.text(statistics(timeline));
  }
  if (!isTraced) {
    return status;
  }
  const auto written = writeFile(path, trace(timeline));
  if (!written) {
    console.error(written.error().message);
  }
  return written ? status : Unusable;
}

}  // namespace status_lint::driver
