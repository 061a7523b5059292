#include "tool/base/source_text.h"

#include <algorithm>
#include <vector>

namespace status_lint::base {
namespace {

/// Splits at single spaces outside of literals.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> tokens;
  std::size_t begin = 0;
  char quote = '\0';
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == ' ' && quote == '\0')) {
      if (i > begin) {
        tokens.push_back(text.substr(begin, i - begin));
      }
      begin = i + 1;
    } else if (quote != '\0') {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == quote) {
        quote = '\0';
      }
    } else if (text[i] == '"' || text[i] == '\'') {
      quote = text[i];
    }
  }
  return tokens;
}

bool isIn(std::string_view token, std::initializer_list<std::string_view> set) {
  return std::ranges::find(set, token) != set.end();
}

bool isWord(std::string_view token) {
  const char c = token.back();
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool needsSpace(std::string_view before, std::string_view after) {
  if (isIn(before, {"(", "[", "!", "~", ".", "->", "::", "->*", ".*"}) ||
      isIn(after, {")", "]", ",", ";", ".", "->", "::", "++", "--"})) {
    return false;
  }
  if (isIn(after, {"(", "["})) {
    return !isWord(before) && !isIn(before, {")", "]", ">"});
  }
  return true;
}

}  // namespace

std::string readable(std::string_view tokens) {
  std::string out;
  std::string_view before;
  for (const std::string_view token : split(tokens)) {
    if (!before.empty() && needsSpace(before, token)) {
      out += ' ';
    }
    out += token;
    before = token;
  }
  return out;
}

}  // namespace status_lint::base
