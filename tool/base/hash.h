// A hash that is the same on every machine and in every run (std::hash promises neither).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace status_lint::base {

/// 64-bit FNV-1a over the bytes, continuing from `seed`.
constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 0x100000001b3ULL;
  }
  return seed;
}

/// Sixteen lower-case hexadecimal digits.
inline std::string hexadecimal(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) {
    out[i] = "0123456789abcdef"[value & 0xf];
  }
  return out;
}

}  // namespace status_lint::base
