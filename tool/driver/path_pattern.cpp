#include "tool/driver/path_pattern.h"

#include "tool/base/text.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {
namespace {

using Names = std::span<const std::string>;

/// One name, with `*` and `?`.
bool matchesName(std::string_view pattern, std::string_view name) {
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  for (std::size_t i = 0; i < name.size();) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      retry = i;
    } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == name[i])) {
      ++at;
      ++i;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      i = ++retry;
    } else {
      return false;
    }
  }
  return std::ranges::all_of(pattern.substr(at), [](char c) { return c == '*'; });
}

/// What is left of the path when the pattern is used up lies in a folder that matches.
bool matchesNames(Names pattern, Names path) {
  if (pattern.empty() || path.empty()) {
    return pattern.empty();
  }
  if (pattern.front() == "**") {
    for (std::size_t skipped = 0; skipped < path.size(); ++skipped) {
      // "a/**" is what is in a, not a file a.
      if (matchesNames(pattern.subspan(1), path.subspan(skipped))) {
        return true;
      }
    }
    return false;
  }
  return matchesName(pattern.front(), path.front()) &&
         matchesNames(pattern.subspan(1), path.subspan(1));
}

}  // namespace

bool matchesPath(std::string_view pattern, std::string_view path) {
  const std::vector<std::string> names = base::split(path, '/');
  return std::ranges::any_of(base::alternatives(pattern), [&](const base::Alternative& each) {
    std::string_view text = each.name;
    if (text.ends_with('/')) {
      text.remove_suffix(1);
    }
    std::vector<std::string> parts;
    if (text.find('/') == std::string_view::npos) {
      parts = {"**", std::string(text)};
    } else {
      parts = base::split(text.starts_with('/') ? text.substr(1) : text, '/');
    }
    return matchesNames(parts, names);
  });
}

}  // namespace status_lint::driver
