// Small text helpers that several layers share.
#pragma once

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::base {

namespace detail {
inline void append(std::string& out, std::string_view text) {
  out += text;
}

inline void append(std::string& out, char c) {
  out += c;
}

template <std::integral Number>
  requires(!std::same_as<Number, char> && !std::same_as<Number, bool>)
void append(std::string& out, Number number) {
  out += std::to_string(number);
}
}  // namespace detail

/// Concatenates texts, characters and integers.
template <typename... Parts>
std::string cat(const Parts&... parts) {
  std::string out;
  (detail::append(out, parts), ...);
  return out;
}

/// The parts with the separator between them.
std::string join(std::span<const std::string> parts, std::string_view separator);

/// Splits at every separator; an empty text gives one empty part.
std::vector<std::string> split(std::string_view text, char separator);

/// ASCII lower case.
std::string lowerCase(std::string_view text);

/// ASCII upper case.
std::string upperCase(std::string_view text);

/// The last component of a qualified C++ name. The type in "X::operator std::string" is part of
/// it.
std::string_view lastComponent(std::string_view name);

/// The words of a text or of names in it, in lower case and in order: "isValidURL" gives "is",
/// "valid", "url". A digit belongs to the word before it and begins none.
std::vector<std::string> wordsOf(std::string_view text);

/// Do the words stand next to each other in the text, in this order?
bool containsWords(std::span<const std::string> text, std::span<const std::string> words);

/// Without white space at both ends.
std::string_view trim(std::string_view text);

/// "1 handler", "2 handlers": the number and the noun, with a plain plural s.
std::string count(std::size_t number, std::string_view noun);

/// The candidate with the smallest edit distance to `name`, or empty when none is near enough to be
/// meant (distance over a third of the length).
std::string nearest(std::string_view name, std::span<const std::string> candidates);

/// One of the names that a pattern with `{a,b}` stands for. It may still hold `*`.
struct Alternative {
  std::string name;
  std::string choice;         ///< what the last `{...}` stood for; empty without one
  std::size_t choiceEnd = 0;  ///< offset in `name` of the end of that choice

  bool operator==(const Alternative&) const = default;
};

/// All alternatives of a pattern, in the order written. Braces may be nested:
/// "{send,asio::{read,write}}". A pattern whose braces do not match stands for itself.
std::vector<Alternative> alternatives(std::string_view pattern);

/// Does the name match a pattern of literal text, `*` (any text) and `{a,b}` (alternatives)?
/// On success `captured` (may be null) receives what the last `*` or alternative stood for; the
/// empty text if the pattern has neither.
bool matchesPattern(std::string_view pattern,
                    std::string_view name,
                    std::string* captured = nullptr);

/// All names that a pattern without `*` stands for: "a::{b,c}" gives "a::b" and "a::c".
std::vector<std::string> expandAlternatives(std::string_view pattern);

}  // namespace status_lint::base
