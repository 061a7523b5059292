// The status codes that routes send and why, as one run records them for later ones to compare
// with ('status-lint dump statuses --format json').
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// One status code that one method of a route sends for one reason.
struct StatusChoice {
  std::string framework;
  std::string method;
  std::string path;
  std::string reason;  ///< "catches json::parse_error", "`!user` is true"; empty = in other cases
  int code = 0;

  bool operator==(const StatusChoice&) const = default;
  auto operator<=>(const StatusChoice&) const = default;
};

/// Parses a record. `file` names it in messages.
std::expected<std::vector<StatusChoice>, std::vector<base::Error>>
parseStatusChoices(std::string_view json, std::string_view file);

}  // namespace status_lint::model
