// Large results, a file each: they are looked at where they lie, not read.
#pragma once

#include "tool/cache/hash.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace llvm {
class MemoryBuffer;
}

namespace status_lint::cache {

/// One of them, in memory as long as this lives; its bytes begin at the beginning of a page.
class Blob {
public:
  explicit Blob(std::unique_ptr<llvm::MemoryBuffer> buffer);
  Blob(Blob&&) noexcept;
  Blob& operator=(Blob&&) noexcept;
  ~Blob();

  [[nodiscard]] std::string_view bytes() const;

private:
  std::unique_ptr<llvm::MemoryBuffer> buffer_;
};

/// A folder that several runs may use at once. Files are written beside and renamed, and named by
/// what is in them: what is there by that name is whole, or damaged and not given.
class Blobs {
public:
  struct Limits {
    std::uint64_t bytes = 0;
    std::chrono::seconds unused = std::chrono::days(30);
  };

  struct Status {
    std::size_t count = 0;
    std::uint64_t bytes = 0;
  };

  explicit Blobs(std::string folder) : folder_(std::move(folder)) {}

  /// The bytes of that name, which count as used now.
  [[nodiscard]] std::optional<Blob> find(const Hash& name) const;

  /// Writes the bytes, and drops those that were not used for so long or, the longest unused first,
  /// that are too much. Nothing when they are too much by themselves or cannot be written.
  [[nodiscard]] std::optional<Hash> keep(std::string_view bytes, const Limits& limits) const;

  [[nodiscard]] Status status() const;

  /// Drops all; gives how many that were.
  [[nodiscard]] std::size_t clear() const;

private:
  [[nodiscard]] std::string pathOf(const Hash& name) const;
  void prune(const Limits& limits) const;

  std::string folder_;
};

}  // namespace status_lint::cache
