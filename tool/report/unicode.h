// Source text as Unicode. Only for the formats.
#pragma once

#include "tool/report/report.h"

#include <string>
#include <string_view>

namespace status_lint::report {

/// The UTF-8 text in UTF-16. Each longest start of a sequence that goes on wrongly is U+FFFD, as
/// browsers decode it.
std::u16string utf16(std::string_view text);

/// The text with U+FFFD in place of what is not UTF-8.
std::string validUtf8(std::string_view text);

/// The column of the byte column on that line in UTF-16 units, both from 1; the byte column where
/// the line cannot be had.
std::uint32_t utf16Column(const Sources& sources,
                          const std::string& path,
                          std::uint32_t line,
                          std::uint32_t column);

}  // namespace status_lint::report
