#include "tool/driver/version.h"

#include "tool/base/text.h"

namespace status_lint::driver {

std::string_view version() {
  return STATUS_LINT_VERSION;
}

std::string versionText() {
  return base::cat("status-lint ",
                   version(),
                   "\n  LLVM and Clang " STATUS_LINT_LLVM_VERSION ", " STATUS_LINT_BUILD_TYPE
                   " build\n");
}

}  // namespace status_lint::driver
