// What each file says of others, kept from one run to the next: where one file has changed, one
// file is scanned.
#pragma once

#include "tool/cache/files.h"
#include "tool/driver/module_cache.h"
#include "tool/prescan/source_facts.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// The facts lie in a few packets of many files each. A row for each file would cost more to find
/// than the file to scan; of one packet for all, a change of one file would write all anew.
class KeptFacts {
public:
  /// Borrows the cache, from which it reads. Nothing is known, or kept, where that is not open.
  /// Which packet a file is in goes by its path below the root.
  KeptFacts(ModuleCache& cache, std::string root);

  struct Known {
    prescan::SourceFacts facts;
    cache::Hash content;  ///< that the file has
  };

  /// The facts of a file that is as it was. It must be a regular file.
  std::optional<Known> find(const std::string& path, prescan::Detail detail);

  void keep(const std::string& path,
            prescan::Detail detail,
            const cache::Hash& content,
            const prescan::SourceFacts& facts);

  /// Gives what is new to the cache, and leaves out what is said of files that are gone.
  void write();

private:
  struct Entry {
    prescan::Detail detail = prescan::Detail::Includes;
    cache::Hash content;
    std::optional<cache::Stamp> stamp;
    std::string facts;  ///< as bytes
  };

  struct Packet {
    std::map<std::string, Entry, std::less<>> entries;  ///< by path
    bool isChanged = false;
  };

  static constexpr std::size_t Packets = 16;

  Packet& packetOf(std::string_view path);

  ModuleCache& cache_;
  std::string root_;
  std::array<Packet, Packets> packets_;
};

}  // namespace status_lint::driver
