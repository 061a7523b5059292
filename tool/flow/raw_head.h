// Heads of responses that are written as bytes (RFC 9112): how much of one is known.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::flow {

/// Stands in text for a part that is not known; it may be of any length.
inline constexpr char UnknownPart = '\x1A';

/// Does the text begin a response?
bool startsHead(std::string_view text);

/// Where in the status line the status code begins; npos = not there yet.
std::size_t codePosition(std::string_view statusLine);

/// The status code of a status line; 0 = not known, or none.
int codeOf(std::string_view statusLine);

}  // namespace status_lint::flow
