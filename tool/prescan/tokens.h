// C++ text as the few kinds of tokens that the prescan tells apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace status_lint::prescan {

struct Token {
  enum class Kind : std::uint8_t {
    End,
    Identifier,
    String,     ///< its text is empty
    Other,      ///< numbers, characters
    Mark,       ///< one character of punctuation
    Directive,  ///< "#" that begins a line, with all that follows on its logical line
  };

  Kind kind = Kind::End;
  std::string_view text;

  [[nodiscard]] bool is(char mark) const { return kind == Kind::Mark && text.front() == mark; }
};

/// Borrows the text. Comments are no tokens.
class Tokens {
public:
  explicit Tokens(std::string_view text) : text_(text) {}

  Token next();

private:
  bool skipSpace();
  void skipComment();
  void skipLiteral(char quote);
  void skipRawString();
  Token directive();

  std::string_view text_;
  std::size_t at_ = 0;
  bool isLineStart_ = true;
};

}  // namespace status_lint::prescan
