#include "tool/cache/blobs.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <bit>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;

/// Against damage, not against somebody: a tenth of the time that BLAKE3 takes for many megabytes.
Hash checksumOf(std::string_view bytes) {
  const llvm::XXH128_hash_t sum =
      llvm::xxh3_128bits({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  return {std::bit_cast<std::array<std::uint8_t, 16>>(std::array{sum.low64, sum.high64})};
}

struct File {
  fs::path path;
  std::uint64_t bytes = 0;
  fs::file_time_type used;
};

/// What is in the folder, unfinished files too; the latest used first.
std::vector<File> filesIn(const std::string& folder) {
  std::vector<File> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;
    File file{.path = at->path(), .bytes = at->file_size(gone), .used = {}};
    if (!gone) {
      file.used = at->last_write_time(gone);
    }
    if (!gone) {
      files.push_back(std::move(file));
    }
  }
  std::ranges::sort(files, std::ranges::greater(), &File::used);
  return files;
}

}  // namespace

Blob::Blob(std::unique_ptr<llvm::MemoryBuffer> buffer) : buffer_(std::move(buffer)) {}

Blob::Blob(Blob&&) noexcept = default;
Blob& Blob::operator=(Blob&&) noexcept = default;
Blob::~Blob() = default;

std::string_view Blob::bytes() const {
  return {buffer_->getBufferStart(), buffer_->getBufferSize()};
}

std::string Blobs::pathOf(const Hash& name) const {
  constexpr std::string_view Digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : name.bytes) {
    text += Digits[byte >> 4U];
    text += Digits[byte & 15U];
  }
  return (fs::path(folder_) / text).string();
}

std::optional<Blob> Blobs::find(const Hash& name) const {
  const std::string path = pathOf(name);
  auto buffer = llvm::MemoryBuffer::getFile(path, false, false);
  if (!buffer) {
    return std::nullopt;
  }
  Blob blob(std::move(*buffer));
  std::error_code ignored;
  if (checksumOf(blob.bytes()) != name) {
    fs::remove(path, ignored);
    return std::nullopt;
  }
  fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
  return blob;
}

std::optional<Hash> Blobs::keep(std::string_view bytes, const Limits& limits) const {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error || bytes.size() > limits.bytes) {
    return std::nullopt;
  }
  const Hash name = checksumOf(bytes);
  llvm::Error written = llvm::writeToOutput(pathOf(name), [&](llvm::raw_ostream& out) {
    out.write(bytes.data(), bytes.size());
    return llvm::Error::success();
  });
  if (written) {
    llvm::consumeError(std::move(written));
    return std::nullopt;
  }
  prune(limits);
  return name;
}

void Blobs::prune(const Limits& limits) const {
  const auto oldest = fs::file_time_type::clock::now() - limits.unused;
  std::uint64_t sum = 0;
  for (const File& file : filesIn(folder_)) {
    sum += file.bytes;
    if (sum > limits.bytes || file.used < oldest) {
      std::error_code ignored;
      fs::remove(file.path, ignored);
    }
  }
}

Blobs::Status Blobs::status() const {
  Status status;
  for (const File& file : filesIn(folder_)) {
    ++status.count;
    status.bytes += file.bytes;
  }
  return status;
}

std::size_t Blobs::clear() const {
  std::size_t dropped = 0;
  for (const File& file : filesIn(folder_)) {
    std::error_code ignored;
    dropped += fs::remove(file.path, ignored) ? 1U : 0U;
  }
  return dropped;
}

}  // namespace status_lint::cache
