// XML as all formats write it. Only for the formats.
#pragma once

#include "tool/base/text.h"

#include <string>
#include <string_view>

namespace status_lint::report {

inline constexpr std::string_view XmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The text as content or between quotes. What XML 1.0 cannot hold is U+FFFD.
std::string escapedXml(std::string_view text);

/// " name="value"".
template <typename Value>
std::string attribute(std::string_view name, const Value& value) {
  return base::cat(' ', name, "=\"", escapedXml(base::cat(value)), '"');
}

}  // namespace status_lint::report
