#include "tool/report/xml.h"

#include "tool/report/unicode.h"

namespace status_lint::report {
namespace {

constexpr std::string_view Replacement = "\xef\xbf\xbd";

/// U+FFFE and U+FFFF are characters of Unicode and not of XML.
std::string withoutNonCharacters(std::string text) {
  for (const std::string_view wrong : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) {
    for (std::size_t at = text.find(wrong); at != std::string::npos; at = text.find(wrong, at)) {
      text.replace(at, wrong.size(), Replacement);
    }
  }
  return text;
}

}  // namespace

std::string escapedXml(std::string_view text) {
  std::string out;
  for (const char c : withoutNonCharacters(validUtf8(text))) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\n': out += "&#10;"; break;
    case '\r': out += "&#13;"; break;
    case '\t': out += "&#9;"; break;
    default:
      if (static_cast<unsigned char>(c) < 0x20) {
        out += Replacement;
      } else {
        out += c;
      }
    }
  }
  return out;
}

}  // namespace status_lint::report
