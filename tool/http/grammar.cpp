#include "tool/http/grammar.h"

#include "tool/http/field.h"

#include <algorithm>

namespace status_lint::http {
namespace {

constexpr bool isWhitespace(char c) {
  return c == ' ' || c == '\t';
}

}  // namespace

bool isToken(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view withoutWhitespace(std::string_view text) {
  while (!text.empty() && isWhitespace(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && isWhitespace(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

bool isQuotedString(std::string_view text) {
  if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) {
    return false;
  }
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '"' || (c < 0x20 && c != '\t') || c == 0x7F) {
      return false;
    }
    if (c == '\\' && ++i == text.size()) {
      return false;
    }
  }
  return true;
}

std::vector<std::string_view> listElements(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  bool isQuoted = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '"') {
      isQuoted = !isQuoted;
    } else if (i < text.size() && text[i] == '\\' && isQuoted) {
      ++i;
    } else if (i == text.size() || (text[i] == ',' && !isQuoted)) {
      const std::string_view element = withoutWhitespace(text.substr(start, i - start));
      if (!element.empty()) {
        out.push_back(element);
      }
      start = i + 1;
    }
  }
  if (start < text.size()) {  // a backslash at the very end
    out.push_back(withoutWhitespace(text.substr(start)));
  }
  return out;
}

std::optional<std::vector<std::string_view>> tokenList(std::string_view text) {
  std::vector<std::string_view> out = listElements(text);
  if (!std::ranges::all_of(out, isToken)) {
    return std::nullopt;
  }
  return out;
}

bool listContains(std::string_view list, std::string_view token) {
  return std::ranges::any_of(
      listElements(list), [&](std::string_view element) { return sameFieldName(element, token); });
}

bool isProtocolList(std::string_view text) {
  const std::vector<std::string_view> elements = listElements(text);
  return !elements.empty() && std::ranges::all_of(elements, [](std::string_view element) {
    const std::size_t slash = element.find('/');
    return isToken(element.substr(0, slash)) &&
           (slash == std::string_view::npos || isToken(element.substr(slash + 1)));
  });
}

}  // namespace status_lint::http
