// What was loaded from files that the options name.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/console.h"

#include <expected>
#include <vector>

namespace status_lint::driver {

/// Was it loaded? If not, says why.
template <typename T>
bool isUsable(const std::expected<T, std::vector<base::Error>>& loaded, Console& console) {
  if (loaded) {
    return true;
  }
  for (const base::Error& error : loaded.error()) {
    console.error(error.message);
  }
  return false;
}

}  // namespace status_lint::driver
