#include "tool/driver/version.h"

namespace status_lint::driver {

std::string_view version() {
  return STATUS_LINT_VERSION;
}

}  // namespace status_lint::driver
