#include "tool/http/media_type.h"

#include "tool/http/field.h"
#include "tool/http/grammar.h"

namespace status_lint::http {

std::string mediaTypeOf(std::string_view text) {
  text = withoutWhitespace(text.substr(0, text.find(';')));
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || !isToken(text.substr(0, slash)) ||
      !isToken(text.substr(slash + 1))) {
    return {};
  }
  return lowerCase(text);
}

bool isJson(std::string_view mediaType) {
  return mediaType == "application/json" || mediaType == "text/json" ||
         mediaType.ends_with("+json");
}

}  // namespace status_lint::http
