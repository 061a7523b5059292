// Text that format functions put together: printf, std::format, boost::format.
#pragma once

#include "tool/ir/value.h"

#include <string_view>
#include <vector>

namespace status_lint::extract {

enum class FormatStyle : std::uint8_t {
  Printf,  ///< "%d %s"
  Braces,  ///< "{} {}"
  Percent  ///< "%1% %2%", of boost::format, which takes printf's conversions too
};

/// The text that a format and its arguments give: literal parts, and the values between. `values`
/// holds what follows the format; `format` is the value that holds it.
ir::Composite formatted(FormatStyle style,
                        std::string_view text,
                        const ir::Value& format,
                        const std::vector<ir::Value>& values);

}  // namespace status_lint::extract
