#include "tool/report/unicode.h"

namespace status_lint::report {
namespace {

constexpr char32_t Replacement = 0xfffd;

/// What may follow the first byte of a sequence.
struct Lead {
  int following = 0;
  char32_t bits = 0;
  unsigned lowest = 0x80;  ///< of the second byte
  unsigned highest = 0xbf;
};

/// Without `following` the byte begins no sequence of several bytes.
Lead leadOf(unsigned byte) {
  if (byte >= 0xc2 && byte <= 0xdf) {
    return {1, byte & 0x1fU};
  }
  if (byte >= 0xe0 && byte <= 0xef) {
    return {2, byte & 0x0fU, byte == 0xe0 ? 0xa0U : 0x80U, byte == 0xed ? 0x9fU : 0xbfU};
  }
  if (byte >= 0xf0 && byte <= 0xf4) {
    return {3, byte & 0x07U, byte == 0xf0 ? 0x90U : 0x80U, byte == 0xf4 ? 0x8fU : 0xbfU};
  }
  return {};
}

/// The character at `at`, which moves behind it.
char32_t next(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
  };
  const unsigned first = byte(at++);
  if (first < 0x80) {
    return first;
  }
  Lead lead = leadOf(first);
  if (lead.following == 0) {
    return Replacement;
  }
  for (; lead.following > 0; --lead.following) {
    if (at == text.size() || byte(at) < lead.lowest || byte(at) > lead.highest) {
      return Replacement;
    }
    lead.bits = (lead.bits << 6U) | (byte(at++) & 0x3fU);
    lead.lowest = 0x80;
    lead.highest = 0xbf;
  }
  return lead.bits;
}

}  // namespace

std::u16string utf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next(text, at);
    if (character < 0x10000) {
      out += static_cast<char16_t>(character);
    } else {
      out += static_cast<char16_t>(0xd800 + ((character - 0x10000) >> 10U));
      out += static_cast<char16_t>(0xdc00 + ((character - 0x10000) & 0x3ffU));
    }
  }
  return out;
}

std::string validUtf8(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool isWrong = next(text, at) == Replacement;
    out += isWrong ? std::string_view("\xef\xbf\xbd") : text.substr(begin, at - begin);
  }
  return out;
}

std::uint32_t utf16Column(const Sources& sources,
                          const std::string& path,
                          std::uint32_t line,
                          std::uint32_t column) {
  const auto text = sources.line ? sources.line(path, line) : std::nullopt;
  if (!text || column == 0 || column - 1 > text->size()) {
    return column;
  }
  return static_cast<std::uint32_t>(utf16(std::string_view(*text).substr(0, column - 1)).size()) +
         1;
}

}  // namespace status_lint::report
