// An edit as it is made in a file.
#pragma once

#include "rules/finding.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// Bytes of a file, and what takes their place.
struct TextChange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;

  bool operator==(const TextChange&) const = default;
};

/// The edit in the file that holds `content`: with the line ends that the file has, and where it
/// removes all that stands on a line with the line.
TextChange changeOf(const rules::Edit& edit, std::string_view content);

}  // namespace status_lint::driver
