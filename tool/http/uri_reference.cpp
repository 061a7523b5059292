#include "tool/http/uri_reference.h"

#include "tool/http/grammar.h"

namespace status_lint::http {
namespace {

constexpr bool isHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

std::string_view uriReferenceProblem(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == ' ') {
      return "it holds a space";
    }
    if (c < 0x20 || c == 0x7F) {
      return "it holds a control character";
    }
    if (c == '\\') {
      return "it holds a backslash";
    }
    if (std::string_view("\"<>^`").contains(text[i])) {
      return "it holds a character that URIs do not have";
    }
    if (c == '%' &&
        (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))) {
      return "a percent sign is not followed by two hexadecimal digits";
    }
  }
  return {};
}

std::string_view locationProblem(std::string_view text) {
  text = withoutWhitespace(text);
  if (text.empty()) {
    return "it is empty";
  }
  if (text.contains(", http://") || text.contains(", https://") || text.contains(", /")) {
    return "it is a list";
  }
  return uriReferenceProblem(text);
}

}  // namespace status_lint::http
