// What the leading includes of sources that are edited parse to, kept between runs.
#pragma once

#include "tool/cache/blobs.h"
#include "tool/cache/files.h"
#include "tool/driver/watcher.h"
#include "tool/extract/extract.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// What the module cache knows of the preamble of one source.
struct PreambleNote {
  std::uint64_t length = 0;         ///< of the leading lines
  cache::Hash lines;                ///< their hash
  bool readsFramework = false;      ///< a header that a model names is among what was read
  std::optional<cache::Hash> blob;  ///< where it lies; nothing when the lines do not compile
  std::string seen;                 ///< what it was made from, as a Watcher encodes it

  /// Does the source still begin with the same lines?
  [[nodiscard]] bool isOf(std::string_view source) const;
};

std::string encode(const PreambleNote& note);

/// What encode gave; nothing when the bytes are something else.
std::optional<PreambleNote> decodePreambleNote(std::string_view bytes);

/// Where they lie, and how much room they may take.
struct PreambleFolder {
  std::string path;
  cache::Blobs::Limits limits;
};

/// The folder in that of the cache, of whose size a part is theirs.
PreambleFolder preambleFolder(const std::string& cacheFolder, std::uint64_t cacheMebibytes);

/// Of one source, for the process that parses it.
class Preambles : public extract::PreambleKeeper {
public:
  /// The watcher is told of what a preamble that is used was made from. Borrows all.
  Preambles(const PreambleFolder& folder,
            const std::optional<PreambleNote>& known,
            const extract::Input& input,
            const extract::Settings& settings,
            Watcher& watcher)
      : folder_(folder), known_(known), input_(input), settings_(settings), watcher_(watcher) {}

  std::optional<std::string_view> find(std::string_view leading) override;

  extract::Witness& witness() override { return witness_; }

  void keep(std::string_view leading, std::string_view bytes) override;

  /// What is to be noted of a preamble that was kept.
  [[nodiscard]] const std::optional<PreambleNote>& made() const { return made_; }

private:
  [[nodiscard]] bool isHeaderEdited() const;

  const PreambleFolder& folder_;
  const std::optional<PreambleNote>& known_;
  const extract::Input& input_;
  const extract::Settings& settings_;
  Watcher& watcher_;
  Watcher witness_;
  std::optional<cache::Blob> blob_;
  std::optional<PreambleNote> made_;
};

}  // namespace status_lint::driver
