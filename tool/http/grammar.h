// The pieces that the values of fields are built from (RFC 9110 section 5.6).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace status_lint::http {

/// A character of a token (RFC 9110 section 5.6.2).
constexpr bool isTokenCharacter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$%&'*+-.^_`|~").contains(c);
}

/// One or more characters of a token (RFC 9110 section 5.6.2).
bool isToken(std::string_view text);

/// One or more digits (RFC 5234 appendix B.1).
bool isDigits(std::string_view text);

/// The text without optional whitespace around it: spaces and tabs (RFC 9110 section 5.6.3).
std::string_view withoutWhitespace(std::string_view text);

/// A quoted-string with nothing after it (RFC 9110 section 5.6.4)?
bool isQuotedString(std::string_view text);

/// The elements of a comma-separated list without whitespace around them. Commas within a
/// quoted-string separate nothing; empty elements are left out, as a recipient must (RFC 9110
/// section 5.6.1.2).
std::vector<std::string_view> listElements(std::string_view text);

/// The tokens of a list such as Allow (RFC 9110 section 10.2.1) or Connection (section 7.6.1);
/// nothing when an element is no token. An empty list is a list.
std::optional<std::vector<std::string_view>> tokenList(std::string_view text);

/// Is the token in the list, whatever the case of its letters? For connection options (RFC 9110
/// section 7.6.1).
bool listContains(std::string_view list, std::string_view token);

/// A list of protocols, each a token with or without a version: "websocket", "HTTP/2.0" (RFC 9110
/// section 7.8)?
bool isProtocolList(std::string_view text);

}  // namespace status_lint::http
