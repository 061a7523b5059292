#include "tool/driver/editor.h"

#include "tool/driver/extract_plan.h"
#include "tool/driver/module_cache.h"

#include <algorithm>
#include <vector>

namespace status_lint::driver {

void takeEditor(const Editor& editor, Plan& plan, Console& console) {
  Options& options = plan.options;
  if (!editor.cacheFolder.empty() && (options.noCache || options.cacheFolder.empty())) {
    options.noCache = false;
    options.cacheFolder = editor.cacheFolder;
  }
  std::vector<extract::Input>& inputs = plan.units.inputs;
  std::erase_if(inputs,
                [&](const extract::Input& input) { return editor.leftOut.contains(input.file); });
  auto& unsaved = plan.settings.unsaved;
  unsaved = editor.unsaved;
  std::set<std::string, std::less<>> sources;
  for (const extract::Input& input : inputs) {
    sources.insert(input.file);
  }
  const auto isHeader = [&](const auto& text) {
    return !sources.contains(text.first);
  };
  if (editor.mostParsed == 0 || std::ranges::none_of(unsaved, isHeader)) {
    return;
  }
  const TranslationUnits all = plan.units;
  ModuleCache cache(options, plan.settings, plan.models.identity(), console);
  leaveOutUnneeded(plan, cache, console);
  std::size_t known = 0;
  cache.find(inputs, [&](std::size_t, std::string_view) { ++known; });
  const bool isTooMuch = inputs.size() - known > editor.mostParsed;
  plan.units = all;
  if (isTooMuch) {
    std::erase_if(unsaved, isHeader);
  }
}

}  // namespace status_lint::driver
