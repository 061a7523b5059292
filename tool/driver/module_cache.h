// The modules of earlier runs.
#pragma once

#include "tool/cache/store.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"
#include "tool/driver/preambles.h"
#include "tool/driver/watcher.h"
#include "tool/extract/extract.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// What a worker made of a translation unit.
struct Extracted {
  std::string bytes;              ///< the module, as ir::encode gives it
  bool hasErrors = false;         ///< the source does not compile
  std::vector<cache::Seen> seen;  ///< what it was made from
  std::chrono::milliseconds cost{0};
  std::optional<PreambleNote> preamble;  ///< of a preamble that was made on the way
};

class ModuleCache {
public:
  /// The cache that the options name; it does nothing when none is wanted or none can be used,
  /// which the console is told. `models` tells sets of models apart.
  ModuleCache(const Options& options,
              const extract::Settings& settings,
              const std::string& models,
              Console& console);

  [[nodiscard]] bool isOpen() const { return store_ != nullptr; }

  /// Does anybody want to know what a parse reads?
  [[nodiscard]] bool watches() const { return isOpen() || listsFiles_; }

  /// With a stamp: all files that the results were made from, those that were found too.
  [[nodiscard]] std::set<std::string> filesRead() const;

  /// Calls `found` for each input whose module is known, with its index and the module's bytes.
  void find(std::span<const extract::Input> inputs,
            const std::function<void(std::size_t index, std::string_view bytes)>& found);

  /// What the source took when it was last parsed; 0 when nobody knows.
  std::chrono::milliseconds cost(const extract::Input& input);

  /// Sorts indices of inputs: those that took longest when they were last parsed come first.
  void longestFirst(std::span<const extract::Input> inputs, std::vector<std::size_t>& indices);

  /// Where the source's preamble is kept; null when it is not: only where sources are named, or
  /// open in an editor, is somebody about to change them.
  [[nodiscard]] const PreambleFolder* preambles(const extract::Input& input) const {
    const bool isWanted = preambles_ && (!isForEditor_ || unsaved_.contains(input.file));
    return isWanted ? &*preambles_ : nullptr;
  }

  /// What was noted of the source's preamble, when all that it was made from is as it was.
  std::optional<PreambleNote> preamble(const extract::Input& input);

  /// Keeps a module, unless its source does not compile and no editor asks: takes all but its
  /// bytes. Keeps the note of a preamble too.
  void keep(const extract::Input& input, Extracted& extracted);

  /// What was kept by keepChoice for just these inputs; empty when that is not known, or was made
  /// from other files.
  std::string choice(std::span<const extract::Input> inputs);

  /// Keeps what was chosen of these inputs, with what a Watcher encoded.
  void keepChoice(std::span<const extract::Input> inputs, std::string_view seen, std::string bytes);

  /// What was kept by keepNamed under this name, by the same program with the same settings and
  /// models; empty when there is nothing.
  std::string named(std::string_view name);

  /// Keeps bytes that tell by themselves what they were made from.
  void keepNamed(std::string_view name, std::string bytes);

  /// The files as this run sees them; null when the cache is not open.
  cache::Files* files() { return store_ ? &store_->files() : nullptr; }

  /// Must be called when nothing more is to be kept.
  void finish();

private:
  /// What is told of texts that are not saved, and of sources that do not compile, is kept apart:
  /// only an editor, which asks after every change, wants it.
  enum class Kept : std::uint8_t { ForAll, ForEditors };

  [[nodiscard]] cache::Key keyOf(const extract::Input& input, Kept kept) const;
  [[nodiscard]] cache::Key keyOf(std::span<const extract::Input> inputs) const;
  [[nodiscard]] cache::Key keyOf(std::string_view name) const;
  void list(const std::vector<cache::Seen>& seen);
  [[nodiscard]] cache::Key preambleKeyOf(const extract::Input& input) const;
  [[nodiscard]] bool isOfUnsaved(const Extracted& extracted) const;

  std::unique_ptr<cache::Store> store_;
  cache::Hash context_;
  cache::Hash editorContext_;
  cache::Unsaved unsaved_;
  bool isForEditor_ = false;
  bool listsFiles_ = false;
  std::set<std::string> read_;  ///< by what is made anew; empty unless files are listed
  std::optional<PreambleFolder> preambles_;
};

}  // namespace status_lint::driver
