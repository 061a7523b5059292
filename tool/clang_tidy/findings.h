// What status-lint finds in the source that clang-tidy reads.
#pragma once

#include "rules/finding.h"

#include "clang/Lex/Preprocessor.h"

#include <set>
#include <string>
#include <vector>

namespace status_lint::clang_tidy {

/// What is asked for.
struct Request {
  std::set<std::string, std::less<>> named;     ///< ids of rules that run though they are off
  std::set<std::string, std::less<>> unwanted;  ///< of those that do not run
  std::string directory;                        ///< absolute: of the compiler command
  std::string file;                             ///< main file, relative to it or absolute
  std::string root;                             ///< of the project; empty = find it
  std::vector<std::string> models;              ///< files with models of the user's own
  std::string config;     ///< the only configuration file; empty = those at and above the source
  bool noConfig = false;  ///< no configuration file is read
};

struct Answer {
  std::vector<rules::Finding> findings;
  std::string error;  ///< one line: why there is none; empty when nothing went wrong
};

/// Reads the source once more, with the options and the files of the preprocessor: the checks do
/// not get the semantic analyser of the first parse, which generic code has to be instantiated
/// with. Sees this translation unit alone. What configuration files switch off or exclude, and what
/// comments of ours allow, is left out; severities are what the files say.
Answer findIn(const clang::Preprocessor& preprocessor, const Request& request);

}  // namespace status_lint::clang_tidy
