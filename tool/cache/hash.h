// Hashes that may be trusted to tell contents apart, whoever made them.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace status_lint::cache {

/// 128 bits of BLAKE3.
struct Hash {
  std::array<std::uint8_t, 16> bytes{};

  /// As raw bytes. Borrows.
  [[nodiscard]] std::string_view view() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  /// From raw bytes: all zero when they are not sixteen.
  static Hash of(std::string_view raw);

  bool operator==(const Hash&) const = default;
  auto operator<=>(const Hash&) const = default;
};

/// The hash of a content.
Hash hashOf(std::string_view content);

/// 128 bits of XXH3 as hexadecimal digits, for names that are short and the same everywhere. Fast,
/// and not made to withstand somebody who looks for equal ones.
std::string fingerprintOf(std::string_view text);

/// The hash of several texts, which are not just joined: ("ab", "c") differs from ("a", "bc").
Hash hashOf(std::span<const std::string> texts);

}  // namespace status_lint::cache
