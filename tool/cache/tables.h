// The tables of the store, row by row. What goes wrong is told once, by `hasFailed`.
#pragma once

#include "tool/cache/files.h"
#include "tool/cache/hash.h"
#include "tool/cache/sqlite.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::cache {

/// What a result is kept under, apart from the files that it was made from.
struct Key {
  Hash job;      ///< what was to be done, whoever does it
  Hash context;  ///< who did it, and how
};

/// How something was seen once.
struct FileRow {
  Seen seen;
  std::optional<Stamp> stamp;  ///< when it was so
};

/// A result, and the rows of what it was made from.
struct ResultRow {
  std::int64_t id = 0;
  std::int64_t used = 0;            ///< seconds
  std::vector<std::int64_t> files;  ///< sorted
  std::string bytes;
};

/// Gives the stamp of a path, if it may be relied on.
using StampReader = std::function<std::optional<Stamp>(const std::string& path)>;

/// An open file. Transactions are the caller's.
class Tables {
public:
  /// Opens, and makes what is missing.
  explicit Tables(const std::string& file);

  [[nodiscard]] bool hasFailed() const { return isDamaged_ || connection_.hasFailed(); }

  /// The file is no sound database, or does not give back what was just written.

  [[nodiscard]] bool isDamaged() const { return isDamaged_ || connection_.isDamaged(); }

  [[nodiscard]] const std::string& failure() const { return connection_.failure(); }

  [[nodiscard]] bool isReady() const { return isReady_; }

  bool beginReading() { return connection_.run("BEGIN"); }

  bool beginWriting() { return connection_.run("BEGIN IMMEDIATE"); }

  bool commit() { return connection_.run("COMMIT"); }

  /// The row, if it is there and as it was written.
  std::optional<FileRow> file(std::int64_t id);

  /// The row that says so. It is made where there is none, with the stamp that is read then.
  std::int64_t fileId(const Seen& seen, const StampReader& stamp);

  void setStamp(std::int64_t id, const Stamp& stamp);

  /// Calls `visit` for each sound result for the key, the latest first, until it gives true.
  void results(const Key& key, const std::function<bool(ResultRow&)>& visit);

  /// Adds a result, or puts it in the place of one made from the same files. Others for its key
  /// stay, a few.
  void addResult(const Key& key, const ResultRow& row, std::chrono::milliseconds cost);

  void setUsed(std::int64_t id, std::int64_t used);

  /// What the latest result for the job took; 0 when there is none.
  std::chrono::milliseconds cost(const Hash& job);

  std::int64_t pruned();
  /// Drops results that were not used since `since`, then the oldest beyond `bytes`, then all that
  /// no result needs. Notes that it was done at `now`.
  void prune(std::int64_t since, std::uint64_t bytes, std::int64_t now);

  /// Gives the room that was freed back to the system.
  void shrink();

  void clear();

  std::uint64_t countResults();
  std::uint64_t countFiles();
  /// Results that are not what was written.
  std::uint64_t countDamaged();
  /// That the rows take, without what is free in the file.
  std::uint64_t size();

private:
  std::int64_t ask(const char* question);
  void dropUnusedFiles();

  sqlite::Connection connection_;
  bool isReady_;
  bool isDamaged_ = false;
  sqlite::Statement file_;
  sqlite::Statement findFile_;
  sqlite::Statement lastFile_;
  sqlite::Statement addFile_;
  sqlite::Statement setStamp_;
  sqlite::Statement results_;
  sqlite::Statement addResult_;
  sqlite::Statement dropVariants_;
  sqlite::Statement setUsed_;
  sqlite::Statement cost_;
};

}  // namespace status_lint::cache
