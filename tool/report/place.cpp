#include "tool/report/place.h"

#include "tool/base/text.h"

namespace status_lint::report {

std::string relative(const std::string& path, const std::string& root) {
  const std::string folder = root.ends_with('/') || root.empty() ? root : root + '/';
  return !folder.empty() && path.starts_with(folder) ? path.substr(folder.size()) : path;
}

std::string place(const base::SourceRange& at, const std::string& root) {
  const std::string path = relative(at.path, root);
  return at.isKnown() ? base::cat(path, ':', at.line, ':', at.column) : path;
}

}  // namespace status_lint::report
