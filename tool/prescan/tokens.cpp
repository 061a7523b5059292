#include "tool/prescan/tokens.h"

#include <algorithm>
#include <utility>

namespace status_lint::prescan {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of UTF-8 count as letters.
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isRawPrefix(std::string_view word) {
  return word == "R" || word == "LR" || word == "uR" || word == "UR" || word == "u8R";
}

bool isEncoding(std::string_view word) {
  return word == "L" || word == "u" || word == "U" || word == "u8";
}

}  // namespace

/// Skips white space and comments. False at the end.
bool Tokens::skipSpace() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      isLineStart_ = true;
      ++at_;
    } else if (isSpace(c)) {
      ++at_;
    } else if (c == '\\' && (text_.substr(at_ + 1).starts_with("\n") ||
                             text_.substr(at_ + 1).starts_with("\r\n"))) {
      at_ += text_[at_ + 1] == '\n' ? 2 : 3;
    } else if (c == '/' && at_ + 1 < text_.size() &&
               (text_[at_ + 1] == '/' || text_[at_ + 1] == '*')) {
      skipComment();
    } else {
      return true;
    }
  }
  return false;
}

void Tokens::skipComment() {
  if (text_[at_ + 1] == '*') {
    const std::size_t end = text_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + 2;
    return;
  }
  for (at_ += 2; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
    if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
      at_ += text_.substr(at_ + 1).starts_with("\r\n") ? 2 : 1;
    }
  }
  at_ = std::min(at_, text_.size());
}

/// A text or a character, from its quote on; one that is not closed ends with its line.
void Tokens::skipLiteral(char quote) {
  for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
    if (text_[at_] == '\\') {
      ++at_;
    }
  }
  at_ = std::min(at_ + (at_ < text_.size() && text_[at_] == quote ? 1 : 0), text_.size());
}

/// From its quote on.
void Tokens::skipRawString() {
  const std::size_t open = text_.find('(', at_);
  if (open == std::string_view::npos || open - at_ > 17) {
    skipLiteral('"');
    return;
  }
  const std::string_view delimiter = text_.substr(at_ + 1, open - at_ - 1);
  for (std::size_t close = text_.find(')', open); close != std::string_view::npos;
       close = text_.find(')', close + 1)) {
    const std::string_view rest = text_.substr(close + 1);
    if (rest.starts_with(delimiter) && rest.substr(delimiter.size()).starts_with('"')) {
      at_ = close + delimiter.size() + 2;
      return;
    }
  }
  at_ = text_.size();
}

/// All of the line and of those that it goes on with; comments that span lines belong to it.
Token Tokens::directive() {
  const std::size_t start = at_;
  while (at_ < text_.size() && text_[at_] != '\n') {
    const char c = text_[at_];
    if (c == '\\') {
      at_ += text_.substr(at_ + 1).starts_with("\r\n") ? 3 : 2;
    } else if (c == '/' && at_ + 1 < text_.size() &&
               (text_[at_ + 1] == '/' || text_[at_ + 1] == '*')) {
      skipComment();
    } else if (c == '"') {
      skipLiteral(c);
    } else {
      ++at_;
    }
  }
  at_ = std::min(at_, text_.size());
  return {Token::Kind::Directive, text_.substr(start, at_ - start)};
}

Token Tokens::next() {
  if (!skipSpace()) {
    return {};
  }
  const bool startsLine = std::exchange(isLineStart_, false);
  const std::size_t start = at_;
  const char c = text_[at_];
  if (c == '#' && startsLine) {
    return directive();
  }
  if (isLetter(c)) {
    while (at_ < text_.size() && (isLetter(text_[at_]) || isDigit(text_[at_]))) {
      ++at_;
    }
    const std::string_view word = text_.substr(start, at_ - start);
    const bool isQuoted = at_ < text_.size() && text_[at_] == '"';
    if (isQuoted && isRawPrefix(word)) {
      skipRawString();
      return {Token::Kind::String, {}};
    }
    if (isQuoted && isEncoding(word)) {
      skipLiteral('"');
      return {Token::Kind::String, {}};
    }
    return {Token::Kind::Identifier, word};
  }
  if (c == '"') {
    skipLiteral(c);
    return {Token::Kind::String, {}};
  }
  if (c == '\'') {
    skipLiteral(c);
    return {Token::Kind::Other, {}};
  }
  if (isDigit(c)) {
    // 1'000.5e3
    while (at_ < text_.size() && (isLetter(text_[at_]) || isDigit(text_[at_]) ||
                                  text_[at_] == '.' || text_[at_] == '\'')) {
      ++at_;
    }
    return {Token::Kind::Other, {}};
  }
  ++at_;
  return {Token::Kind::Mark, text_.substr(start, 1)};
}

}  // namespace status_lint::prescan
