#include "tool/driver/outputs.h"

#include "tool/driver/files.h"
#include "tool/driver/render.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace status_lint::driver {

namespace fs = std::filesystem;

bool canWriteAll(const Options& options, const std::string& workingDirectory, Console& console) {
  std::vector<std::string> names;
  for (const Output& output : options.outputs) {
    names.push_back(output.path);
  }
  if (!options.stamp.empty()) {
    names.push_back(options.stamp);
  }
  return std::ranges::all_of(names, [&](const std::string& name) {
    const auto possible = checkWritable((fs::path(workingDirectory) / name).string());
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
