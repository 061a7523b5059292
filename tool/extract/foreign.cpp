#include "tool/extract/extract.h"

#include <algorithm>

namespace status_lint::extract {

bool isForeignPath(const std::string& path, const Settings& settings) {
  const std::string& root = settings.root;
  const bool isInside =
      root.empty() ||
      (path.starts_with(root) &&
       (root.ends_with('/') || path.size() == root.size() || path[root.size()] == '/'));
  if (!isInside) {
    return true;
  }
  const std::string_view below = std::string_view(path).substr(root.size());
  const bool isInFolder =
      std::ranges::any_of(settings.foreignFolders, [&](const std::string& folder) {
        return below.contains("/" + folder + "/") || below.starts_with(folder + "/");
      });
  // Not the whole path: a checkout of the framework may have its name.
  return isInFolder || settings.index->isFrameworkHeader(below);
}

}  // namespace status_lint::extract
