#include "tool/cache/hash.h"

#include "tool/base/bytes.h"
#include "tool/base/hash.h"

#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>

namespace status_lint::cache {

Hash Hash::of(std::string_view raw) {
  Hash hash;
  if (raw.size() == hash.bytes.size()) {
    std::ranges::copy(raw, hash.bytes.begin());
  }
  return hash;
}

Hash hashOf(std::string_view content) {
  return {llvm::BLAKE3::hash<16>(
      {reinterpret_cast<const std::uint8_t*>(content.data()), content.size()})};
}

std::string fingerprintOf(std::string_view text) {
  const llvm::XXH128_hash_t hash = llvm::xxh3_128bits(
      llvm::ArrayRef(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
  return base::hexadecimal(hash.high64) + base::hexadecimal(hash.low64);
}

Hash hashOf(std::span<const std::string> texts) {
  std::string all;
  for (const std::string& text : texts) {
    base::appendText(all, text);
  }
  return hashOf(all);
}

}  // namespace status_lint::cache
