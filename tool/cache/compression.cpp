#include "tool/cache/compression.h"

#include "llvm/Support/Compression.h"
#include "llvm/Support/Error.h"

namespace status_lint::cache {
namespace {

llvm::ArrayRef<std::uint8_t> asBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

std::string compressed(std::string_view bytes) {
  llvm::SmallVector<std::uint8_t, 0> out;
  llvm::compression::zstd::compress(
      asBytes(bytes), out, llvm::compression::zstd::BestSpeedCompression);
  return {out.begin(), out.end()};
}

bool decompress(std::string_view bytes, std::uint64_t length, std::string& out) {
  constexpr std::uint64_t Longest = std::uint64_t{1} << 30U;
  if (length > Longest) {
    return false;
  }
  out.resize(length);
  std::size_t got = out.size();
  llvm::Error error = llvm::compression::zstd::decompress(
      asBytes(bytes), reinterpret_cast<std::uint8_t*>(out.data()), got);
  const bool isGood = !error && got == out.size();
  llvm::consumeError(std::move(error));
  return isGood;
}

}  // namespace status_lint::cache
