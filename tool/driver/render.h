// Results as the bytes of one output.
#pragma once

#include "tool/driver/analysis.h"
#include "tool/driver/options.h"

#include <string>

namespace status_lint::driver {

struct Rendering {
  bool isMain = false;  ///< standard output: failures and notes are told on standard error instead
  bool isColoured = false;
};

/// What the action shows, in this format.
std::string render(const Result& result,
                   const Options& options,
                   const report::Format& format,
                   const Rendering& rendering);

}  // namespace status_lint::driver
