// Texts that are made once and shared by all that hold them.
#pragma once

#include <compare>
#include <concepts>
#include <string>
#include <string_view>

namespace status_lint::base {

/// A text that lives as long as the program. Equal texts are one: copies and tests for equality
/// cost nothing, making one looks it up. For what many objects repeat: paths, pieces of source
/// text. Made by any thread.
class Interned {
public:
  Interned() = default;

  template <std::convertible_to<std::string_view> Text>
    requires(!std::same_as<Text, Interned>)
  Interned(const Text& text) : text_(find(text)) {}

  operator const std::string&() const { return *text_; }

  operator std::string_view() const { return *text_; }

  [[nodiscard]] const std::string& str() const { return *text_; }

  [[nodiscard]] bool empty() const { return text_->empty(); }

  [[nodiscard]] bool contains(std::string_view part) const { return text_->contains(part); }

  [[nodiscard]] bool ends_with(std::string_view part) const { return text_->ends_with(part); }

  bool operator==(const Interned&) const = default;

  std::strong_ordering operator<=>(const Interned& other) const {
    return text_ == other.text_ ? std::strong_ordering::equal : *text_ <=> *other.text_;
  }

  template <std::convertible_to<std::string_view> Text>
    requires(!std::same_as<Text, Interned>)
  friend bool operator==(const Interned& a, const Text& b) {
    return *a.text_ == std::string_view(b);
  }

private:
  static const std::string* find(std::string_view text);

  static const std::string Empty;
  const std::string* text_ = &Empty;
};

}  // namespace status_lint::base
