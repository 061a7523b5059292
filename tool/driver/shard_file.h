// What `extract` writes and `link` reads: some of the sources of a database, extracted.
#pragma once

#include "tool/base/error.h"
#include "tool/cache/hash.h"
#include "tool/driver/collect.h"
#include "tool/driver/compilation_database.h"
#include "tool/driver/models.h"
#include "tool/extract/extract.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// A source and what came of it.
struct ShardUnit {
  extract::Input input;
  Unit unit;
};

/// All but `number` and `units` must agree in the shards of one run, wherever the root lies.
struct Shard {
  std::uint64_t number = 1;  ///< 1 .. count
  std::uint64_t count = 1;
  std::string root;                  ///< absolute
  std::string database;              ///< absolute path of the file
  std::vector<std::string> written;  ///< where the configuration is looked for
  bool isSelection = false;          ///< of sources that the user named
  bool hasAll = false;               ///< were none left out as having no part in a response?
  ModelChoice models;
  cache::Hash settings;  ///< of all else that the parse depends on beside its command
  cache::Hash sources;   ///< of all commands of the database, and of what is wrong with it
  cache::Hash split;     ///< of which source is in which shard
  std::uint64_t skipped = 0;
  std::vector<BrokenEntry> broken;
  std::vector<ShardUnit> units;
};

std::string encode(const Shard& shard);

/// The error is cause and remedy, to follow the name of the file. Any bytes may be given: none
/// crash it.
std::expected<Shard, base::Error> decodeShard(std::string_view bytes);

}  // namespace status_lint::driver
