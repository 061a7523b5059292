#include "tool/cache/tables.h"

#include "tool/base/bytes.h"
#include "tool/base/text.h"
#include "tool/cache/compression.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace status_lint::cache {
namespace {

/// `seal` is a hash of what a row says: nothing else would tell that it was changed on the disk.
constexpr const char* MakeTables = R"sql(
  BEGIN IMMEDIATE;
  CREATE TABLE IF NOT EXISTS file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL, kind INTEGER NOT NULL,
    hash BLOB NOT NULL, seal BLOB NOT NULL,
    size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER,
    UNIQUE (path, kind, hash));
  CREATE TABLE IF NOT EXISTS result (
    id INTEGER PRIMARY KEY, job BLOB NOT NULL, context BLOB NOT NULL, variant BLOB NOT NULL,
    seal BLOB NOT NULL, cost INTEGER NOT NULL, used INTEGER NOT NULL, raw INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (job, context, variant));
  CREATE TABLE IF NOT EXISTS state (pruned INTEGER NOT NULL);
  INSERT INTO state SELECT 0 WHERE NOT EXISTS (SELECT * FROM state);
  PRAGMA user_version = 1;
  COMMIT;
)sql";

/// What the system loses with the power, the seals tell; so nobody waits for a disk.
constexpr const char* Settings = "PRAGMA synchronous = OFF; PRAGMA mmap_size = 268435456;"
                                 "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL";

/// Results for one key that are kept, each made from other contents: branches of a project that are
/// worked on in turn.
constexpr std::int64_t Variants = 4;

Hash sealOf(std::int64_t id, const Seen& seen) {
  std::string all;
  base::appendNumber(all, static_cast<std::uint64_t>(id));
  base::appendText(all, seen.path);
  all += static_cast<char>(seen.kind);
  all += seen.hash.view();
  return hashOf(all);
}

Hash sealOf(const Key& key, std::string_view bytes) {
  return hashOf(base::cat(key.job.view(), key.context.view(), bytes));
}

/// The sorted ids as the steps between them.
std::string packed(std::span<const std::int64_t> ids) {
  std::string out;
  base::appendNumber(out, ids.size());
  std::int64_t last = 0;
  for (const std::int64_t id : ids) {
    base::appendNumber(out, static_cast<std::uint64_t>(id - last));
    last = id;
  }
  return out;
}

bool unpack(base::ByteReader& from, std::vector<std::int64_t>& ids) {
  std::uint64_t count = 0;
  std::uint64_t step = 0;
  if (!from.count(count)) {
    return false;
  }
  ids.resize(count);
  std::int64_t last = 0;
  for (std::int64_t& id : ids) {
    if (!from.number(step)) {
      return false;
    }
    id = last += static_cast<std::int64_t>(step);
  }
  return true;
}

/// Columns "raw, bytes", from `column` on.
bool unpackResult(const sqlite::Statement& row, int column, ResultRow& result) {
  std::string raw;
  if (!decompress(row.bytes(column + 1), static_cast<std::uint64_t>(row.number(column)), raw)) {
    return false;
  }
  base::ByteReader from(raw);
  if (!unpack(from, result.files)) {
    return false;
  }
  result.bytes = from.rest();
  return true;
}

bool hasTables(sqlite::Connection& connection) {
  sqlite::Statement version(connection, "PRAGMA user_version");
  return version.next() && version.number(0) == 1;
}

/// Opens, and makes the tables where they are missing. Another run may be doing just that.
bool prepare(sqlite::Connection& connection, const std::string& file) {
  constexpr int Tries = 50;
  constexpr std::chrono::milliseconds Pause{20};
  for (int i = 0; i < Tries; ++i) {
    if (connection.open(file) && connection.run(Settings) &&
        (hasTables(connection) || connection.run(MakeTables))) {
      return true;
    }
    if (!connection.isBusy()) {
      return false;
    }
    std::this_thread::sleep_for(Pause);
  }
  return false;
}

}  // namespace

Tables::Tables(const std::string& file)
    : isReady_(prepare(connection_, file)),
      file_(connection_,
            "SELECT path, kind, hash, seal, size, modified, changed, inode FROM file WHERE id = ?"),
      findFile_(connection_, "SELECT id FROM file WHERE path = ? AND kind = ? AND hash = ?"),
      lastFile_(connection_, "SELECT max(seq) FROM sqlite_sequence WHERE name = 'file'"),
      addFile_(connection_, "INSERT INTO file (id, path, kind, hash, seal) VALUES (?, ?, ?, ?, ?)"),
      setStamp_(connection_,
                "UPDATE file SET size = ?, modified = ?, changed = ?, inode = ? WHERE id = ?"),
      results_(connection_,
               "SELECT id, used, seal, raw, bytes FROM result WHERE job = ? AND context = ? "
               "ORDER BY used DESC, id DESC"),
      addResult_(connection_,
                 "INSERT OR REPLACE INTO result "
                 "(job, context, variant, seal, cost, used, raw, bytes) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      dropVariants_(connection_,
                    "DELETE FROM result WHERE id IN (SELECT id FROM result "
                    "WHERE job = ? AND context = ? ORDER BY used DESC, id DESC LIMIT -1 OFFSET ?)"),
      setUsed_(connection_, "UPDATE result SET used = ? WHERE id = ?"),
      cost_(connection_, "SELECT cost FROM result WHERE job = ? ORDER BY used DESC LIMIT 1") {}

std::optional<FileRow> Tables::file(std::int64_t id) {
  sqlite::Statement& row = file_.with(id);
  if (!row.next()) {
    return std::nullopt;
  }
  const std::int64_t kind = row.number(1);
  FileRow found{{std::string(row.bytes(0)), static_cast<Kind>(kind), Hash::of(row.bytes(2))}, {}};
  const Stamp stamp{.size = row.number(4),
                    .modified = row.number(5),
                    .changed = row.number(6),
                    .inode = row.number(7)};
  if (stamp.changed != 0) {
    found.stamp = stamp;
  }
  const bool isSound = sealOf(id, found.seen).view() == row.bytes(3);
  row.restart();
  return isSound ? std::optional(std::move(found)) : std::nullopt;
}

std::int64_t Tables::fileId(const Seen& seen, const StampReader& stamp) {
  const auto kind = static_cast<std::int64_t>(seen.kind);
  sqlite::Statement& found = findFile_.with(seen.path, kind, seen.hash.view());
  const std::int64_t known = found.next() ? found.number(0) : 0;
  found.restart();
  if (known != 0) {
    isDamaged_ = isDamaged_ || !file(known);
    return known;
  }
  // Numbers are never used again: what a run knows of one stays right whatever others drop.
  sqlite::Statement& last = lastFile_.with();
  const std::int64_t id = (last.next() ? last.number(0) : 0) + 1;
  last.restart();
  addFile_.with(id, seen.path, kind, seen.hash.view(), sealOf(id, seen).view()).finish();
  if (const std::optional<Stamp> now = isRead(seen.kind) ? stamp(seen.path) : std::nullopt) {
    setStamp(id, *now);
  }
  isDamaged_ = isDamaged_ || !file(id);
  return id;
}

void Tables::setStamp(std::int64_t id, const Stamp& stamp) {
  setStamp_.with(stamp.size, stamp.modified, stamp.changed, stamp.inode, id).finish();
}

void Tables::results(const Key& key, const std::function<bool(ResultRow&)>& visit) {
  sqlite::Statement& row = results_.with(key.job.view(), key.context.view());
  bool isDone = false;
  while (!isDone && row.next()) {
    ResultRow result;
    result.id = row.number(0);
    result.used = row.number(1);
    isDone = sealOf(key, row.bytes(4)).view() == row.bytes(2) && unpackResult(row, 3, result) &&
             visit(result);
  }
  row.restart();
}

void Tables::addResult(const Key& key, const ResultRow& row, std::chrono::milliseconds cost) {
  const std::string files = packed(row.files);
  const std::string raw = files + row.bytes;
  const std::string bytes = compressed(raw);
  addResult_
      .with(key.job.view(),
            key.context.view(),
            hashOf(files).view(),
            sealOf(key, bytes).view(),
            std::int64_t{cost.count()},
            row.used,
            static_cast<std::int64_t>(raw.size()),
            bytes)
      .finish();
  dropVariants_.with(key.job.view(), key.context.view(), Variants).finish();
  bool isThere = false;
  results(key, [&](const ResultRow& kept) {
    return isThere = kept.files == row.files && kept.bytes == row.bytes;
  });
  isDamaged_ = isDamaged_ || !isThere;
}

void Tables::setUsed(std::int64_t id, std::int64_t used) {
  setUsed_.with(used, id).finish();
}

std::chrono::milliseconds Tables::cost(const Hash& job) {
  sqlite::Statement& row = cost_.with(job.view());
  const std::int64_t cost = row.next() ? row.number(0) : 0;
  row.restart();
  return std::chrono::milliseconds(cost);
}

// --- All rows -----------------------------------------------------------------------------------------

std::int64_t Tables::ask(const char* question) {
  sqlite::Statement row(connection_, question);
  return row.next() ? row.number(0) : 0;
}

std::int64_t Tables::pruned() {
  return ask("SELECT max(pruned) FROM state");
}

void Tables::prune(std::int64_t since, std::uint64_t bytes, std::int64_t now) {
  sqlite::Statement(connection_, "DELETE FROM result WHERE used < ?").with(since).finish();
  // Down to half, so that it is not done again soon.
  if (size() > bytes) {
    sqlite::Statement(
        connection_,
        "DELETE FROM result WHERE id IN (SELECT id FROM (SELECT id, sum(length(bytes)) "
        "OVER (ORDER BY used DESC, id DESC) AS upTo FROM result) WHERE upTo > ?)")
        .with(static_cast<std::int64_t>(bytes / 2))
        .finish();
  }
  dropUnusedFiles();
  sqlite::Statement(connection_, "UPDATE state SET pruned = ?").with(now).finish();
}

void Tables::dropUnusedFiles() {
  std::vector<bool> used(static_cast<std::size_t>(ask("SELECT max(id) FROM file")) + 1);
  sqlite::Statement row(connection_, "SELECT raw, bytes FROM result");
  while (row.next()) {
    ResultRow result;
    if (!unpackResult(row, 0, result)) {
      continue;
    }
    for (const std::int64_t id : result.files) {
      if (id >= 0 && static_cast<std::size_t>(id) < used.size()) {
        used[static_cast<std::size_t>(id)] = true;
      }
    }
  }
  std::vector<std::int64_t> unused;
  sqlite::Statement files(connection_, "SELECT id FROM file");
  while (files.next()) {
    if (!used[static_cast<std::size_t>(files.number(0))]) {
      unused.push_back(files.number(0));
    }
  }
  files.restart();
  sqlite::Statement drop(connection_, "DELETE FROM file WHERE id = ?");
  for (const std::int64_t id : unused) {
    drop.with(id).finish();
  }
}

void Tables::shrink() {
  connection_.run("PRAGMA incremental_vacuum");
}

void Tables::clear() {
  connection_.run("DELETE FROM result; DELETE FROM file");
}

std::uint64_t Tables::countResults() {
  return static_cast<std::uint64_t>(ask("SELECT count(*) FROM result"));
}

std::uint64_t Tables::countFiles() {
  return static_cast<std::uint64_t>(ask("SELECT count(*) FROM file"));
}

std::uint64_t Tables::countDamaged() {
  std::uint64_t damaged = 0;
  sqlite::Statement row(connection_, "SELECT job, context, seal, raw, bytes FROM result");
  while (row.next()) {
    const Key key{Hash::of(row.bytes(0)), Hash::of(row.bytes(1))};
    ResultRow result;
    const bool isSound =
        sealOf(key, row.bytes(4)).view() == row.bytes(2) && unpackResult(row, 3, result);
    damaged += isSound ? 0 : 1;
  }
  return damaged;
}

std::uint64_t Tables::size() {
  return static_cast<std::uint64_t>((ask("PRAGMA page_count") - ask("PRAGMA freelist_count")) *
                                    ask("PRAGMA page_size"));
}

}  // namespace status_lint::cache
