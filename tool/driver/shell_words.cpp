#include "tool/driver/shell_words.h"

#include "tool/base/text.h"

namespace status_lint::driver {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Does a backslash before `next` escape it, inside `quote` (0 = outside quotes)?
bool escapes(char quote, char next, Quoting quoting) {
  if (quoting == Quoting::ResponseFile || quote == 0) {
    return true;
  }
  return quote == '"' && (next == '"' || next == '\\' || next == '$' || next == '`');
}

}  // namespace

std::expected<std::vector<std::string>, base::Error> splitWords(std::string_view text,
                                                                Quoting quoting) {
  std::vector<std::string> words;
  std::string word;
  bool inWord = false;  // an empty pair of quotes is a word
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && escapes(quote, text[i + 1], quoting)) {
      ++i;
      // An escaped line break joins the lines.
      if (text[i] != '\n' || quote != 0) {
        word += text[i];
        inWord = true;
      }
    } else if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      inWord = true;
    } else if (!isSpace(c)) {
      word += c;
      inWord = true;
    } else if (inWord) {
      words.push_back(std::move(word));
      word.clear();
      inWord = false;
    }
  }
  if (quote != 0) {
    return std::unexpected(base::Error{base::cat("a ", quote, " quote is never closed")});
  }
  if (inWord) {
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace status_lint::driver
