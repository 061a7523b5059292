// Text as man reads it.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::driver {

/// What roff takes for text: no dash becomes a hyphen, no line a request.
std::string escaped(std::string_view text);

/// The text, escaped, in bold letters.
std::string bold(std::string_view text);

/// The head of a section of this name.
std::string section(std::string_view name);

/// A paragraph of text, which is escaped.
std::string paragraph(std::string_view text);

/// A term, as roff has it, and what is said of it, which is escaped.
std::string entry(std::string_view term, std::string_view text);

}  // namespace status_lint::driver
