#include "tool/cache/store.h"

#include "tool/base/text.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// The number changes with the tables: an older program and a newer one do not meet in one file.
constexpr std::string_view FileName = "results-1.sqlite";

/// Results are written when there are so many, or so much time went by: an interrupted run loses
/// little, and other runs wait some milliseconds.
constexpr std::size_t MostPending = 64;
constexpr std::chrono::seconds LongestPending{2};

/// A use of a result is noted, and old ones are looked for, as often.
constexpr std::int64_t Day = 24 * 60 * 60;

std::int64_t now() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

std::string nameOf(const Seen& seen) {
  return cat(static_cast<char>(seen.kind), seen.hash.view(), seen.path);
}

void removeFile(const std::string& file) {
  std::error_code ignored;
  for (const char* part : {"", "-wal", "-shm"}) {
    fs::remove(file + part, ignored);
  }
}

}  // namespace

std::expected<std::unique_ptr<Store>, base::Error>
Store::open(const std::string& folder, const Limits& limits, Unsaved unsaved) {
  const auto fail = [&](const std::string& cause) {
    return std::unexpected(base::Error{cat("the cache '", folder, "' cannot be used: ", cause)});
  };
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return fail(error.message());
  }
  std::unique_ptr<Store> store(
      new Store((fs::path(folder) / FileName).string(), limits, std::move(unsaved)));
  store->open();
  if (!store->tables_->isReady()) {
    return fail(store->tables_->failure());
  }
  return store;
}

void Store::open() {
  tables_ = std::make_unique<Tables>(file_);
  if (tables_->isDamaged()) {
    recover();
  }
}

/// Begins anew when the file is no sound database.
void Store::recover() {
  if (!tables_->isDamaged()) {
    return;
  }
  tables_.reset();
  removeFile(file_);
  tables_ = std::make_unique<Tables>(file_);
  verdicts_.clear();
  stamps_.clear();
  used_.clear();
  ids_.clear();
}

bool Store::isCurrent(std::int64_t id) {
  const auto index = static_cast<std::size_t>(id);
  if (index >= verdicts_.size()) {
    verdicts_.resize(std::max(index + 1, 2 * verdicts_.size()), Verdict::Unknown);
  }
  if (verdicts_[index] == Verdict::Unknown) {
    const std::optional<FileRow> row = tables_->file(id);
    const bool isSame = row && files_.isStill(row->seen, row->stamp);
    verdicts_[index] = isSame ? Verdict::Same : Verdict::Different;
    if (isSame) {
      ids_.try_emplace(nameOf(row->seen), id);
    }
    const auto stamp =
        isSame && isRead(row->seen.kind) ? files_.settledStamp(row->seen.path) : std::nullopt;
    if (stamp && stamp != row->stamp) {
      stamps_.emplace(id, *stamp);
    }
  }
  return verdicts_[index] == Verdict::Same;
}

void Store::find(std::span<const Key> keys, const Found& found) {
  const std::int64_t time = now();
  tables_->beginReading();
  for (std::size_t i = 0; i < keys.size() && !tables_->hasFailed(); ++i) {
    tables_->results(keys[i], [&](ResultRow& row) {
      if (!std::ranges::all_of(row.files, [&](std::int64_t id) { return isCurrent(id); })) {
        return false;
      }
      if (row.used < time - Day) {
        used_.push_back(row.id);
      }
      found(i, row.bytes);
      return true;
    });
  }
  tables_->commit();
  recover();
}

void Store::keep(Result result) {
  pending_.push_back(std::move(result));
  const auto time = std::chrono::steady_clock::now();
  if (pending_.size() >= MostPending || time - written_ >= LongestPending) {
    write();
    written_ = time;
  }
}

void Store::write() {
  addPending();
  if (tables_->isDamaged()) {
    recover();
    addPending();
  }
  stamps_.clear();
  used_.clear();
  pending_.clear();
}

void Store::addPending() {
  if (tables_->hasFailed() || !tables_->beginWriting()) {
    return;
  }
  const std::int64_t time = now();
  for (const auto& [id, stamp] : stamps_) {
    tables_->setStamp(id, stamp);
  }
  for (const std::int64_t id : used_) {
    tables_->setUsed(id, time);
  }
  for (const Result& result : pending_) {
    ResultRow row{.id = 0, .used = time, .files = {}, .bytes = result.bytes};
    for (const Seen& seen : result.seen) {
      const auto [at, isNew] = ids_.try_emplace(nameOf(seen), 0);
      if (isNew) {
        at->second = tables_->fileId(
            seen, [&](const std::string& path) { return files_.settledStamp(path); });
      }
      row.files.push_back(at->second);
    }
    std::ranges::sort(row.files);
    tables_->addResult(result.key, row, result.cost);
  }
  tables_->commit();
}

void Store::finish() {
  const bool hasNews = !pending_.empty();
  if (hasNews || !stamps_.empty() || !used_.empty()) {
    write();
  }
  if (hasNews && !tables_->hasFailed() &&
      (tables_->pruned() < now() - Day || tables_->size() > limits_.bytes)) {
    prune();
  }
}

void Store::prune() {
  const std::int64_t time = now();
  if (tables_->beginWriting()) {
    tables_->prune(time - limits_.unused.count(), limits_.bytes, time);
    tables_->commit();
    tables_->shrink();
  }
}

Status Store::status() {
  return {.file = file_,
          .results = tables_->countResults(),
          .files = tables_->countFiles(),
          .bytes = tables_->size(),
          .damaged = tables_->countDamaged()};
}

std::uint64_t Store::clear() {
  if (!tables_->beginWriting()) {
    return 0;
  }
  const std::uint64_t results = tables_->countResults();
  tables_->clear();
  tables_->commit();
  tables_->shrink();
  return results;
}

}  // namespace status_lint::cache
