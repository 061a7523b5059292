#include "tool/driver/outputs.h"

#include "tool/driver/files.h"
#include "tool/driver/render.h"

#include <algorithm>
#include <filesystem>

namespace status_lint::driver {

namespace fs = std::filesystem;

bool canWriteAll(const Options& options, const std::string& workingDirectory, Console& console) {
  return std::ranges::all_of(options.outputs, [&](const Output& output) {
    const auto possible = checkWritable((fs::path(workingDirectory) / output.path).string());
    if (!possible) {
      console.error(possible.error().message);
    }
    return possible.has_value();
  });
}

bool writeOutputs(const Options& options,
                  const Result& result,
                  const std::string& workingDirectory,
                  Console& console) {
  bool isDone = true;
  for (const Output& output : result.outputs) {
    const std::string path = (fs::path(workingDirectory) / output.path).string();
    const auto written = writeFile(path, render(result, options, *output.format, {}));
    if (!written) {
      console.error(written.error().message);
      isDone = false;
    }
  }
  return isDone;
}

}  // namespace status_lint::driver
