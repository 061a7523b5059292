// Pieces of source text and of JSON, as far as telling literals from the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {

/// Content of string literals, and all else, of a piece of source.
struct Token {
  std::string text;
  bool isLiteral = false;
};

/// Splits normalised token text: one blank stands between two tokens.
std::vector<Token> tokensOf(std::string_view source);

/// JSON text as tokens: strings are literals, each other sign or word stands alone.
std::vector<Token> tokensOfJson(std::string_view text);

}  // namespace status_lint::rules
