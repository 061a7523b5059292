// The page docs/models.md: what the schema of the models says, with examples of shipped models.
#pragma once

#include <string>

namespace status_lint::house {

/// Markdown, ends with a newline.
std::string modelReference();

}  // namespace status_lint::house
