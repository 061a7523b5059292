// Patterns of paths, as .gitignore has them.
#pragma once

#include <string_view>

namespace status_lint::driver {

/// Does the path, relative to where the pattern was written, match it, or a folder that it lies in?
/// `*` and `?` stand for characters within a name, `**` for any number of folders, `{a,b}` for
/// either. A pattern without a slash, but for one at its end, matches at any depth; one with a
/// slash from the top.
bool matchesPath(std::string_view pattern, std::string_view path);

}  // namespace status_lint::driver
