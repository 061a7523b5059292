#include "tool/driver/text_change.h"

namespace status_lint::driver {
namespace {

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// With the line ends that the file has.
std::string withLineEnds(const std::string& text, std::string_view content) {
  const std::size_t first = content.find('\n');
  const bool isDos = first != std::string_view::npos && first > 0 && content[first - 1] == '\r';
  std::string out;
  for (const char c : text) {
    out += c == '\n' && isDos ? "\r\n" : std::string(1, c);
  }
  return out;
}

}  // namespace

TextChange changeOf(const rules::Edit& edit, std::string_view content) {
  TextChange change{.begin = edit.at.offset,
                    .end = edit.at.endOffset,
                    .text = withLineEnds(edit.replacement, content)};
  const std::size_t begin = change.begin == 0 ? 0 : content.rfind('\n', change.begin - 1) + 1;
  const std::size_t lineEnd = content.find('\n', change.end);
  const bool isAlone = change.text.empty() && lineEnd != std::string_view::npos &&
                       isBlank(content.substr(begin, change.begin - begin)) &&
                       isBlank(content.substr(change.end, lineEnd - change.end));
  if (isAlone) {
    change.begin = begin;
    change.end = lineEnd + 1;
  }
  return change;
}

}  // namespace status_lint::driver
