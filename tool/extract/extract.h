// C++ to response program: the only folder that knows Clang.
#pragma once

#include "tool/base/error.h"
#include "tool/ir/module.h"
#include "tool/model/index.h"

#include <expected>
#include <functional>
#include <string>
#include <vector>

namespace status_lint::extract {

/// One translation unit to read.
struct Input {
  std::string directory;  ///< absolute working directory of the command
  std::string file;       ///< absolute main file
  std::vector<std::string>
      arguments;  ///< cleaned compiler command line, arguments[0] is the compiler
};

struct Settings {
  const model::Index* index = nullptr;  ///< not null; outlives the call
  std::string root;                     ///< absolute project root: headers outside it are foreign
  std::vector<std::string>
      foreignFolders;             ///< folder names that make a header foreign ("third_party", ...)
  bool skipForeignBodies = true;  ///< false: full parse (tests compare both)
  std::string resourceDirectory;  ///< Clang's own headers
};

/// Parses the TU and lowers what can matter to a response. A TU with compile errors still gives all
/// that parses (Module::errors). Fails only when there is nothing to parse (the file or directory
/// is gone, the command makes no sense to Clang). Not thread safe in one process; each call is
/// independent.
std::expected<ir::Module, base::Error> extract(const Input& input, const Settings& settings);

/// Clang's resource directory that fits the library this program is linked with, found next to it;
/// empty when there is none.
std::string findResourceDirectory();

}  // namespace status_lint::extract
