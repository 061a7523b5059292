// What a parse asks of the file system, noted for the cache.
#pragma once

#include "tool/cache/files.h"
#include "tool/extract/extract.h"

#include <span>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// Tells the parse's file system questions to a recorder, for the store.
class Watcher : public extract::Witness {
public:
  void content(std::string_view path, std::string_view bytes) override {
    recorder_.content(path, bytes);
  }

  void content(std::string_view path, const cache::Hash& hash) { recorder_.content(path, hash); }

  void listing(std::string_view path) override { recorder_.listing(path); }

  void folder(std::string_view path) override { recorder_.folder(path); }

  void file(std::string_view path) override { recorder_.file(path); }

  void absent(std::string_view path) override { recorder_.absent(path); }

  /// What another one was told of.
  void add(std::span<const cache::Seen> all) { recorder_.add(all); }

  /// All of it, as cache::decodeSeen reads it.
  [[nodiscard]] std::string encode() const { return recorder_.encode(); }

private:
  cache::Recorder recorder_;
};

}  // namespace status_lint::driver
