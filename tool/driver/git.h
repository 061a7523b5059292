// Asking git.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace status_lint::driver {

struct GitAnswer {
  int exitStatus = 0;
  std::string out;
  std::string err;
};

/// Runs git in a folder; nothing of the user's or the repository's settings makes it run another
/// program or change its output. Nothing when there is no git.
std::optional<GitAnswer> git(const std::string& folder, const std::vector<std::string>& arguments);

}  // namespace status_lint::driver
