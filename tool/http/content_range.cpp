#include "tool/http/content_range.h"

#include "tool/http/grammar.h"

namespace status_lint::http {
namespace {

/// Is the number a less than the number b? Both are digits of any length.
bool isLess(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

bool isSound(std::string_view range, std::string_view complete) {
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos) {
    return false;
  }
  const std::string_view first = range.substr(0, dash);
  const std::string_view last = range.substr(dash + 1);
  return isDigits(first) && isDigits(last) && !isLess(last, first) &&
         (complete == "*" || isLess(last, complete));
}

}  // namespace

std::optional<ContentRange> parseContentRange(std::string_view text) {
  text = withoutWhitespace(text);
  const std::size_t space = text.find(' ');
  const std::size_t slash = text.find('/');
  if (space == std::string_view::npos || slash == std::string_view::npos || slash < space) {
    return std::nullopt;
  }
  ContentRange out{.unit = text.substr(0, space),
                   .isUnsatisfied = false,
                   .range = text.substr(space + 1, slash - space - 1),
                   .complete = text.substr(slash + 1)};
  if (!isToken(out.unit)) {
    return std::nullopt;
  }
  if (out.range == "*") {
    out.isUnsatisfied = true;
    out.range = {};
    return isDigits(out.complete) ? std::optional(out) : std::nullopt;
  }
  const bool isLength = out.complete == "*" || isDigits(out.complete);
  return isLength && isSound(out.range, out.complete) ? std::optional(out) : std::nullopt;
}

}  // namespace status_lint::http
