#include "tool/driver/collect.h"

#include "tool/base/text.h"
#include "tool/driver/project.h"
#include "tool/ir/binary.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// First byte of what a worker sends: a module follows, or the reason why there is none.
constexpr char IsModule = 'M';
constexpr char IsError = 'E';

constexpr std::size_t ShownErrors = 3;

struct Slot {
  std::optional<ir::Module> module;
  std::string reason;  ///< when there is no module
};

std::string work(const extract::Input& input, const extract::Settings& settings) {
  const auto module = extract::extract(input, settings);
  return module ? cat(IsModule, ir::encode(*module)) : cat(IsError, module.error().message);
}

/// The reason alone: the file is named beside it.
std::string withoutFile(std::string_view message, const std::string& file) {
  const std::string head = cat(file, ": ");
  return std::string(message.starts_with(head) ? message.substr(head.size()) : message);
}

Slot receive(JobResult result, const std::string& file) {
  if (result.isLost) {
    return {std::nullopt, std::move(result.reason)};
  }
  const std::string_view text = result.output;
  if (!text.starts_with(IsModule)) {
    return {std::nullopt, withoutFile(text.substr(text.empty() ? 0 : 1), file)};
  }
  auto module = ir::decode(text.substr(1));
  if (!module) {
    return {std::nullopt, cat("the worker's answer cannot be read: ", module.error().message)};
  }
  return {*std::move(module), ""};
}

std::vector<std::string> compileErrors(const ir::Module& module, const std::string& root) {
  std::vector<std::string> lines;
  const std::size_t shown = std::min(ShownErrors, module.errors.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const ir::Diagnostic& error = module.errors[i];
    std::string place = relativePath(error.path.empty() ? module.mainFile : error.path, root);
    if (error.line != 0) {
      place += cat(':', error.line, ':', error.column);
    }
    lines.push_back(cat(place, ": error: ", error.message));
  }
  return lines;
}

}  // namespace

Collected collect(std::span<const extract::Input> inputs,
                  const extract::Settings& settings,
                  const WorkerLimits& limits,
                  const Progress& progress) {
  std::vector<Slot> slots(inputs.size());
  std::size_t done = 0;
  runJobs(
      inputs.size(),
      [&](std::size_t index) { return work(inputs[index], settings); },
      limits,
      [&](std::size_t index, JobResult result) {
        slots[index] = receive(std::move(result), inputs[index].file);
        if (progress) {
          progress(++done, inputs[index].file);
        }
      });
  Collected collected;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    Slot& slot = slots[i];
    if (!slot.module) {
      collected.failed.push_back({inputs[i].file, std::move(slot.reason), {}});
      continue;
    }
    if (slot.module->errorCount == 0) {
      ++collected.analysed;
    } else {
      collected.failed.push_back({inputs[i].file,
                                  cat("does not compile (",
                                      base::count(slot.module->errorCount, "error"),
                                      "); what parses is analysed"),
                                  compileErrors(*slot.module, settings.root)});
    }
    collected.modules.push_back(*std::move(slot.module));
  }
  return collected;
}

}  // namespace status_lint::driver
