#include "tool/extract/text_format.h"

#include <optional>
#include <string>

namespace status_lint::extract {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// One place in a format where values go.
struct Conversion {
  std::size_t end = 0;               ///< behind it
  std::size_t arguments = 1;         ///< that it takes
  bool isPlain = true;               ///< it writes a text or a number as it is
  bool isLiteral = false;            ///< it stands for a character of the format's own
  std::optional<std::size_t> index;  ///< of the value, where the format says which
};

Conversion printfConversion(std::string_view format, std::size_t at) {
  Conversion out;
  char kind = 0;
  for (++at; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '*') {
      ++out.arguments;
      out.isPlain = false;
    } else if (isDigit(c) || c == '.' || c == '-' || c == '+' || c == '#' || c == ' ') {
      out.isPlain = false;
    } else if (c != 'l' && c != 'h' && c != 'z' && c != 'j' && c != 't') {
      kind = c;
      ++at;
      break;
    }
  }
  out.end = at;
  out.isLiteral = kind == '%';
  constexpr std::string_view Plain = "sdiuv";
  out.isPlain = out.isPlain && Plain.contains(kind);
  return out;
}

/// The number at the place, and what stands behind it.
std::pair<std::optional<std::size_t>, std::size_t> numberAt(std::string_view text, std::size_t at) {
  constexpr std::size_t Most = 1000;
  std::optional<std::size_t> number;
  for (; at < text.size() && isDigit(text[at]); ++at) {
    number = number.value_or(0) * 10 + static_cast<std::size_t>(text[at] - '0');
    if (*number > Most) {
      break;
    }
  }
  return {number, at};
}

Conversion percentConversion(std::string_view format, std::size_t at) {
  const auto [number, end] = numberAt(format, at + 1);
  if (!number || *number == 0 || end >= format.size() || format[end] != '%') {
    return printfConversion(format, at);
  }
  Conversion out;
  out.end = end + 1;
  out.index = *number - 1;
  return out;
}

Conversion bracesConversion(std::string_view format, std::size_t at) {
  Conversion out;
  if (at + 1 < format.size() && format[at + 1] == format[at]) {
    out.end = at + 2;
    out.isLiteral = true;
    return out;
  }
  const auto [number, end] = numberAt(format, at + 1);
  out.index = number;
  std::size_t depth = 1;
  std::size_t next = end;
  for (; next < format.size() && depth > 0; ++next) {
    depth += format[next] == '{' ? 1 : 0;
    depth -= format[next] == '}' ? 1 : 0;
  }
  out.end = next;
  const std::string_view inside = format.substr(end, next - end);
  out.isPlain = inside == "}" || inside == ":}" || inside == ":s}" || inside == ":d}";
  return out;
}

}  // namespace

ir::Composite formatted(FormatStyle style,
                        std::string_view text,
                        const ir::Value& format,
                        const std::vector<ir::Value>& values) {
  ir::Composite out;
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) {
      out.parts.push_back({format.location, ir::Text{literal}});
      literal.clear();
    }
  };
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool isBraces = style == FormatStyle::Braces;
    const bool isClosing = isBraces && text.substr(at, 2) == "}}";
    if (text[at] != (isBraces ? '{' : '%') || isClosing) {
      literal += text[at];
      at += isClosing ? 2 : 1;
      continue;
    }
    const Conversion conversion = isBraces                        ? bracesConversion(text, at)
                                  : style == FormatStyle::Percent ? percentConversion(text, at)
                                                                  : printfConversion(text, at);
    if (conversion.isLiteral) {
      literal += text[at];
      at = conversion.end;
      continue;
    }
    at = conversion.end;
    next += conversion.index ? 0 : conversion.arguments;
    const std::size_t index = conversion.index.value_or(next - 1);
    flush();
    if (index < values.size() && conversion.isPlain) {
      out.parts.push_back(values[index]);
    } else {
      out.parts.push_back({format.location, ir::Unknown{"formatted", {}}});
    }
  }
  flush();
  return out;
}

}  // namespace status_lint::extract
