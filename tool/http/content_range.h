// The value of Content-Range (RFC 9110 section 14.4).
#pragma once

#include <optional>
#include <string_view>

namespace status_lint::http {

/// A parsed value; the views are into the parsed text.
struct ContentRange {
  std::string_view unit;
  bool isUnsatisfied = false;  ///< "bytes */1234": no range was satisfied
  std::string_view range;      ///< "0-499"; empty when none was satisfied
  std::string_view complete;   ///< "1234", or "*" where it is not known

  bool operator==(const ContentRange&) const = default;
};

/// The parts of a value; nothing when it does not fit the grammar of RFC 9110 section 14.4. Ranges
/// of bytes must be numbers that ascend and end before the complete length.
std::optional<ContentRange> parseContentRange(std::string_view text);

}  // namespace status_lint::http
