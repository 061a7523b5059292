#include "tool/driver/preambles.h"

#include "tool/base/bytes.h"
#include "tool/driver/files.h"
#include "tool/model/index.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

/// Of the cache's size: one takes 10 to 40 MiB, the result of a whole source some kilobytes.
constexpr std::uint64_t Share = 4;

bool takeHash(base::ByteReader& from, cache::Hash& to) {
  std::string_view raw;
  const bool isThere = from.bytes(to.bytes.size(), raw);
  to = cache::Hash::of(raw);
  return isThere;
}

}  // namespace

bool PreambleNote::isOf(std::string_view source) const {
  return source.size() >= length && cache::hashOf(source.substr(0, length)) == lines;
}

std::string encode(const PreambleNote& note) {
  std::string out;
  base::appendNumber(out, note.length);
  out += note.lines.view();
  out += note.readsFramework ? '\1' : '\0';
  base::appendText(out, note.blob ? note.blob->view() : std::string_view());
  base::appendText(out, note.seen);
  return out;
}

std::optional<PreambleNote> decodePreambleNote(std::string_view bytes) {
  base::ByteReader from(bytes);
  PreambleNote note;
  unsigned char readsFramework = 0;
  std::string_view blob;
  std::string_view seen;
  if (!from.number(note.length) || !takeHash(from, note.lines) || !from.byte(readsFramework) ||
      !from.text(blob) || !from.text(seen)) {
    return std::nullopt;
  }
  note.readsFramework = readsFramework != 0;
  if (!blob.empty()) {
    note.blob = cache::Hash::of(blob);
  }
  note.seen = seen;
  return note;
}

PreambleFolder preambleFolder(const std::string& cacheFolder, std::uint64_t cacheMebibytes) {
  return {.path = (fs::path(cacheFolder) / "preambles").string(),
          .limits = {.bytes = (cacheMebibytes << 20U) / Share}};
}

/// Does the editor hold another text than the file, of a file other than the source?
bool Preambles::isHeaderEdited() const {
  const auto source = settings_.unsaved.find(input_.file);
  return std::ranges::any_of(settings_.unsaved, [&](const auto& each) {
    const auto& [path, text] = each;
    const bool isSource =
        path == input_.file || (source != settings_.unsaved.end() && text == source->second);
    return !isSource && readFile(path) != text;
  });
}

std::optional<std::string_view> Preambles::find(std::string_view leading) {
  if (!known_ || known_->length != leading.size() || !known_->isOf(leading)) {
    // A header that is being written would leave a preamble after each letter.
    return isHeaderEdited() ? std::optional(std::string_view()) : std::nullopt;
  }
  if (!known_->blob) {
    return std::string_view();
  }
  const auto seen = cache::decodeSeen(known_->seen);
  blob_ = seen ? cache::Blobs(folder_.path).find(*known_->blob) : std::nullopt;
  if (!blob_) {
    return std::nullopt;
  }
  watcher_.add(*seen);
  return blob_->bytes();
}

void Preambles::keep(std::string_view leading, std::string_view bytes) {
  PreambleNote note{.length = leading.size(),
                    .lines = cache::hashOf(leading),
                    .readsFramework = false,
                    .blob = std::nullopt,
                    .seen = witness_.encode()};
  const auto all = cache::decodeSeen(note.seen);
  if (!all) {
    return;
  }
  if (!bytes.empty()) {
    watcher_.add(*all);
  }
  for (const cache::Seen& seen : *all) {
    note.readsFramework =
        note.readsFramework ||
        (seen.kind == cache::Kind::Content &&
         settings_.index->isFrameworkHeader(fs::path(seen.path).lexically_normal().string()));
  }
  if (!bytes.empty()) {
    note.blob = cache::Blobs(folder_.path).keep(bytes, folder_.limits);
    if (!note.blob) {
      return;
    }
  }
  made_ = std::move(note);
}

}  // namespace status_lint::driver
