// A program before it is linked and judged, whoever looked at its sources.
#pragma once

#include "tool/base/timeline.h"
#include "tool/driver/collect.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/configuration.h"
#include "tool/driver/console.h"
#include "tool/driver/criteria.h"
#include "tool/driver/editor.h"
#include "tool/driver/models.h"
#include "tool/driver/options.h"
#include "tool/driver/staged_files.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace status_lint::driver {

struct Gathered {
  Options options;  ///< of the command line, with what configuration and environment say
  Configuration configuration;
  Criteria criteria;
  Models models;
  std::string root;                 ///< absolute
  std::string database;             ///< absolute path of the file
  std::set<std::string> read = {};  ///< with a stamp: files that were parsed, or looked at for that
  std::vector<BrokenEntry> broken;
  std::size_t skipped = 0;   ///< entries that need no look
  bool isSelection = false;  ///< of sources that the user named: there may be more in the program
  StagedFiles staged;        ///< where a hook names files
  std::size_t threads = 1;   ///< for what follows
  Collected collected;
  std::map<std::string, std::string, std::less<>> unsaved =
      {};  ///< texts of an editor that counted
};

/// Extracts the sources of the database that the options name. Nothing when there is no usable
/// database, model or root: the console was told why.
/// The timeline, which may be null, receives what took how long.
std::optional<Gathered> gather(const Options& asGiven,
                               const Editor& editor,
                               const std::string& workingDirectory,
                               base::Timeline* timeline,
                               Console& console);

}  // namespace status_lint::driver
