#include "tool/driver/database_search.h"

#include "tool/base/text.h"

#include <algorithm>
#include <filesystem>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view FileName = "compile_commands.json";

/// How deep below `out` Visual Studio and Chromium keep their build folders: out/build/x64-Debug.
constexpr int OutDepth = 3;

void addIfThere(const fs::path& folder, std::vector<std::string>& found) {
  std::error_code ignored;
  if (fs::is_regular_file(folder / FileName, ignored)) {
    found.push_back((folder / FileName).string());
  }
}

std::vector<fs::path> subfolders(const fs::path& folder) {
  std::vector<fs::path> result;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (it->is_directory(ignored)) {
      result.push_back(it->path());
    }
  }
  std::ranges::sort(result);
  return result;
}

void addBelow(const fs::path& folder, int depth, std::vector<std::string>& found) {
  addIfThere(folder, found);
  if (depth == 0) {
    return;
  }
  for (const fs::path& inner : subfolders(folder)) {
    addBelow(inner, depth - 1, found);
  }
}

/// Candidates of one directory, the likeliest first.
std::vector<std::string> candidates(const fs::path& folder) {
  std::vector<std::string> found;
  addIfThere(folder, found);
  addBelow(folder / "build", 1, found);
  for (const fs::path& inner : subfolders(folder)) {
    if (inner.filename().string().starts_with("cmake-build-")) {
      addIfThere(inner, found);
    }
  }
  addBelow(folder / "out", OutDepth, found);
  return found;
}

}  // namespace

std::expected<FoundDatabase, base::Error> findDatabase(const std::string& workingDirectory) {
  fs::path folder = fs::path(workingDirectory).lexically_normal();
  while (true) {
    std::vector<std::string> found = candidates(folder);
    if (!found.empty()) {
      FoundDatabase result{std::move(found.front()), {}};
      result.others.assign(std::make_move_iterator(found.begin() + 1),
                           std::make_move_iterator(found.end()));
      return result;
    }
    if (folder == folder.parent_path()) {
      break;
    }
    folder = folder.parent_path();
  }
  return std::unexpected(base::Error{base::cat(
      "no ",
      FileName,
      " in ",
      workingDirectory,
      ", above it, or in the usual build folders; name one, or let CMake write it: cmake -S . -B "
      "build -DCMAKE_EXPORT_COMPILE_COMMANDS=ON")});
}

}  // namespace status_lint::driver
