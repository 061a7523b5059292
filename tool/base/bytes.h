// Numbers and texts as compact bytes, and back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace status_lint::base {

/// LEB128: seven bits in each byte, the lowest first.
inline void appendNumber(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) {
    out += static_cast<char>(value | 0x80U);
  }
  out += static_cast<char>(value);
}

/// Its length, then the bytes.
inline void appendText(std::string& out, std::string_view text) {
  appendNumber(out, text.size());
  out += text;
}

/// Reads from the front. Each function gives false when what it wants is not there.
class ByteReader {
public:
  /// Borrows the bytes.
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] std::string_view rest() const { return rest_; }

  bool byte(unsigned char& to) {
    std::string_view one;
    if (!bytes(1, one)) {
      return false;
    }
    to = static_cast<unsigned char>(one.front());
    return true;
  }

  bool bytes(std::uint64_t length, std::string_view& to) {
    if (length > rest_.size()) {
      return false;
    }
    to = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return true;
  }

  bool number(std::uint64_t& to) {
    to = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      unsigned char next = 0;
      if (!byte(next)) {
        return false;
      }
      to |= std::uint64_t{next & 0x7FU} << shift;
      if (next < 0x80) {
        return true;
      }
    }
    return false;
  }

  /// A number of things that take a byte each, at least: a wrong one must not ask for all memory.
  bool count(std::uint64_t& to) { return number(to) && to <= rest_.size(); }

  bool text(std::string_view& to) {
    std::uint64_t length = 0;
    return number(length) && bytes(length, to);
  }

private:
  std::string_view rest_;
};

}  // namespace status_lint::base
