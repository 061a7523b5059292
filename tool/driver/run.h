// One run of the program, with the world outside given as values.
#pragma once

#include "tool/driver/options.h"

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// What `main` knows of the outside.
struct Environment {
  std::ostream& out;  ///< findings and what was asked for
  std::ostream& err;  ///< errors, notes, progress
  bool outIsTerminal = false;
  bool errIsTerminal = false;
  bool noColour = false;         ///< NO_COLOR is set and not empty
  bool forceColour = false;      ///< CLICOLOR_FORCE is set, and is not 0
  std::string workingDirectory;  ///< absolute
  std::string today;             ///< "2027-01-31"
  std::string stepSummary;       ///< file that GITHUB_STEP_SUMMARY names, or empty
  std::string cacheFolder;       ///< where results are kept when nothing says so; empty = nowhere
  std::vector<std::string> settings;  ///< variables STATUS_LINT_*: "STATUS_LINT_JOBS=2"
  /// Serves an editor and gives the exit status.
  std::function<int(const Options& options, const std::string& workingDirectory)> serve;
};

/// Exit statuses, from least to most important.
enum ExitStatus : int { Clean = 0, Found = 1, Unusable = 2, Incomplete = 3 };

/// Does what the arguments (without the program's name) ask for and gives the exit status: 0 clean,
/// 1 findings at or above the limit, 2 wrong use or no usable database, 3 a source was not analysed
/// in full. 3 outranks 1, 2 outranks 3. Must be called while the process has one thread.
int run(const Environment& environment, std::span<const std::string> arguments);

}  // namespace status_lint::driver
