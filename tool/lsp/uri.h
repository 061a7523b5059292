// The files that an editor speaks of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace status_lint::lsp {

/// The absolute, normalised path of a file URI; nothing for any other.
std::optional<std::string> pathOf(std::string_view uri);

}  // namespace status_lint::lsp
