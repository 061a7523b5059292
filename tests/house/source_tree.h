// The project's own C++ files.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::house {

/// Is the file C++ of ours? Fixtures and the demo are analysed, not built in.
inline bool isOurs(const std::filesystem::path& path) {
  const std::string text = path.generic_string();
  const auto isBelow = [&](std::string_view folder) {
    return text.find(folder) != std::string::npos;
  };
  return (path.extension() == ".cpp" || path.extension() == ".h") && !isBelow("/tests/rules/") &&
         !isBelow("/tests/include/") && !isBelow("/tests/frameworks/") &&
         !isBelow("/tests/demo/") && !isBelow("/tests/extract/cases/");
}

/// All such files below a folder of the repository, sorted.
inline std::vector<std::filesystem::path> sources(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> out;
  const fs::path root = fs::path(STATUS_LINT_SOURCE_DIR) / folder;
  if (!fs::exists(root)) {
    return out;
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && isOurs(entry.path())) {
      out.push_back(entry.path());
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace status_lint::house
