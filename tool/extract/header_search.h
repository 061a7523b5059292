// Where the compiler of a translation unit looks for headers.
#pragma once

#include "tool/extract/extract.h"

#include <optional>
#include <string>
#include <vector>

namespace status_lint::extract {

struct HeaderSearch {
  std::vector<std::string> quoted;   ///< absolute folders, for #include "..." alone
  std::vector<std::string> folders;  ///< absolute folders in the order in which Clang looks
  std::vector<std::string> forced;   ///< -include, as written
};

/// Nothing when it cannot be told: the command makes no sense, or headers come by other ways than
/// folders (modules, overlays). The witness may be null.
std::optional<HeaderSearch>
headerSearch(const Input& input, const Settings& settings, Witness* witness = nullptr);

}  // namespace status_lint::extract
