// Paths as references to a resource. Only for the formats.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::report {

/// A relative path as a relative reference, an absolute one as a file URI; both percent-encoded.
std::string uriOf(std::string_view path);

}  // namespace status_lint::report
