// Media types, as Content-Type has them (RFC 9110 section 8.3.1).
#pragma once

#include <string>
#include <string_view>

namespace status_lint::http {

/// "type/subtype" in lower case, without parameters; empty when the text is no media type (RFC 9110
/// section 8.3.1).
std::string mediaTypeOf(std::string_view text);

/// JSON, or a format with the structured suffix for it (RFC 8259 section 11, RFC 6839 section 3.1)?
bool isJson(std::string_view mediaType);

}  // namespace status_lint::http
