// From options to results: database, models, extraction, flow, rules, filter.
#pragma once

#include "tool/base/timeline.h"
#include "tool/driver/baseline.h"
#include "tool/driver/console.h"
#include "tool/driver/editor.h"
#include "tool/driver/options.h"
#include "tool/driver/source_lines.h"
#include "tool/flow/outcome.h"
#include "tool/ir/module.h"
#include "tool/report/inventory.h"
#include "tool/report/report.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace status_lint::driver {

/// What a run has to say of a baseline.
struct BaselineResult {
  std::string path;  ///< absolute
  BaselineUse use;
};

/// All that the outputs of a run show.
struct Result {
  report::Report report{};
  rules::Severity failOn = rules::Severity::Warning;  ///< findings from here on make a run fail
  std::vector<Output> outputs{};                      ///< files that are to be written
  std::optional<BaselineResult> baseline{};           ///< where there is one
  report::Inventory inventory{};                      ///< for ListFrameworks and Doctor only
  flow::Analysis analysis{};                          ///< empty for DumpIr
  std::vector<ir::Module> modules{};                  ///< of DumpIr only: the analysis takes them
  SourceLines lines;                                  ///< of the analysed files
  report::Diagnosis database = {};                    ///< for Doctor only, as the next one
  std::vector<report::MissingHeader> missingHeaders = {};
  std::set<std::string, std::less<>> unsaved = {};  ///< files of which an editor's texts counted
  std::vector<std::string> read = {};  ///< with a stamp: all files that this was made of
};

/// Does the work that the options ask for. What the user must hear goes to the console. Nothing
/// when there is no usable database, model or root: the console was told why. The timeline, which
/// may be null, receives what took how long.
std::optional<Result> analyse(const Options& options,
                              const std::string& workingDirectory,
                              Console& console,
                              const Editor& editor = {},
                              base::Timeline* timeline = nullptr);

}  // namespace status_lint::driver
