// Which headers a source includes, as the text of the files says, before anything is parsed.
#pragma once

#include "tool/driver/compilation_database.h"

#include <map>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Conditions and macros are not heeded: what is included only somewhere counts as included. Each
/// file is read once.
class IncludeGraph {
public:
  /// Does the source reach the file, an absolute path?
  bool reaches(const CompileCommand& source, const std::string& file);

private:
  struct Include {
    std::string name;
    bool isQuoted = false;  ///< looked for beside the file first
  };

  const std::vector<Include>& includesOf(const std::string& path);
  bool exists(const std::string& path);
  /// The file that is meant, or empty.
  std::string
  resolve(const Include& include, const std::string& from, const std::vector<std::string>& folders);

  std::map<std::string, std::vector<Include>> includes_;
  std::map<std::string, bool> exists_;
};

}  // namespace status_lint::driver
