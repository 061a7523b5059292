// What an editor knows better than the disk.
#pragma once

#include "tool/driver/console.h"
#include "tool/driver/plan.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace status_lint::driver {

struct Editor {
  /// Texts by absolute, normalised path: they count in place of what the files hold.
  std::map<std::string, std::string, std::less<>> unsaved;
  /// Sources that are left out: reading them failed before, and may take long to fail again.
  std::set<std::string, std::less<>> leftOut;
  /// Where more sources than these would have to be parsed, unsaved headers count as they are on
  /// disk; 0 = no limit.
  std::size_t mostParsed = 0;
  /// Where results are kept if the user keeps none; empty = nowhere.
  std::string cacheFolder;
};

/// Makes it part of the plan.
void takeEditor(const Editor& editor, Plan& plan, Console& console);

}  // namespace status_lint::driver
