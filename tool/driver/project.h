// What belongs to the project: its root, and the folders in it that hold other people's code.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Names of folders whose headers are foreign wherever they lie.
const std::vector<std::string>& foreignFolders();

/// The project's root for these absolute source paths: their nearest common ancestor, or the top of
/// the checkout (the folder with .git) that holds it. Sources of the system and of foreign folders
/// do not count while others are there. "/" when there is no source.
std::string findRoot(std::span<const std::string> sources);

/// The nearest common ancestor of these absolute paths, without the system's and foreign ones while
/// others are there. "/" when there is none.
std::string commonFolder(std::span<const std::string> sources);

/// The top of the checkout that holds the folder; the folder where there is none.
std::string checkoutOf(const std::string& folder);

/// The absolute path of the folder that `--root` names.
std::expected<std::string, base::Error> namedRoot(const std::string& root,
                                                  const std::string& workingDirectory);

/// The text with every path under the folder `from` put under `to`.
std::string movedPaths(std::string text, const std::string& from, const std::string& to);

/// `path` as it is shown: relative to the root when it lies there, else as it is.
std::string relativePath(const std::string& path, const std::string& root);

}  // namespace status_lint::driver
