// Heads of responses that are written as bytes (RFC 9112): how much of one is known.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::flow {

/// Stands in text for a part that is not known; it may be of any length.
inline constexpr char UnknownPart = '\x1A';

/// Does the text begin a response?
bool startsHead(std::string_view text);

/// Does the text begin a response that a server reads from a program (RFC 3875, section 6)?
bool startsCgiHead(std::string_view text);

/// Where the status code begins, in the status line or in the `Status` field that stands for it;
/// npos = not there yet.
std::size_t codePosition(std::string_view text);

/// The status code of a status line; 0 = not known, or none.
int codeOf(std::string_view statusLine);

/// What stands behind the status code of a status line.
std::string_view phraseOf(std::string_view statusLine);

}  // namespace status_lint::flow
