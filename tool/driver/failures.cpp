#include "tool/driver/failures.h"

#include "tool/base/text.h"
#include "tool/driver/project.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

/// A missing generated header can fail hundreds the same way.
constexpr std::size_t ShownFailures = 20;

}  // namespace

void tellFailures(std::span<const Failed> failed, const std::string& root, Console& console) {
  const std::size_t shown = std::min(ShownFailures, failed.size());
  for (const Failed& source : failed.first(shown)) {
    console.error(base::cat(relativePath(source.file, root), ": ", source.reason));
    for (const std::string& error : source.errors) {
      console.detail(error);
    }
  }
  if (shown < failed.size()) {
    console.error(base::cat(base::count(failed.size() - shown, "further source"),
                            " failed; '--format json' lists all"));
  }
}

}  // namespace status_lint::driver
