// Results of earlier runs, kept on disk with what they were made from.
#pragma once

#include "tool/base/error.h"
#include "tool/cache/files.h"
#include "tool/cache/tables.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace status_lint::cache {

/// A result and what it was made from.
struct Result {
  Key key;
  std::vector<Seen> seen;
  std::string bytes;
  std::chrono::milliseconds cost{0};  ///< what it took
};

struct Limits {
  std::uint64_t bytes = std::uint64_t{2} << 30;
  std::chrono::seconds unused = std::chrono::days(30);
};

struct Status {
  std::string file;
  std::uint64_t results = 0;
  std::uint64_t files = 0;    ///< contents, folders and missing files that they depend on
  std::uint64_t bytes = 0;    ///< of all of it
  std::uint64_t damaged = 0;  ///< results that are not what was kept
};

/// One SQLite file, which several runs may use at once. A file for each result was measured too:
/// for 1,000 results that share 800 files it took 320 ms to find them all and 13 MiB, where this
/// takes 70 ms and 1.4 MiB, since each path is kept and asked for once; for 3,000 files it was
/// 1,500 against 120 ms. What goes wrong with it costs results, and never gives a wrong one: each
/// is held against a hash of its own, and a file that is no sound database is begun anew.
class Store {
public:
  /// Opens the store in a folder, which is made where it is missing. The error is one line. Of the
  /// files in `unsaved` the texts count that it speaks of.
  static std::expected<std::unique_ptr<Store>, base::Error>
  open(const std::string& folder, const Limits& limits = {}, Unsaved unsaved = {});

  /// Receives the index of a key, and the bytes that were kept under it.
  using Found = std::function<void(std::size_t index, std::string_view bytes)>;

  /// Calls `found` for each key with a result that was made from what is there now.
  void find(std::span<const Key> keys, const Found& found);

  /// The files that are there, among all that were asked for to find results.
  [[nodiscard]] std::vector<std::string> present() const { return files_.present(); }

  /// What the latest result for this job took, whatever it was made from; 0 when nobody knows.
  std::chrono::milliseconds cost(const Hash& job) { return tables_->cost(job); }

  /// Keeps a result; it is written soon. Of results for one key, made from other contents, a few
  /// stay.
  void keep(Result result);

  /// The files as this run sees them.
  Files& files() { return files_; }

  /// Writes what is left to write and, once in a while, drops what is old or too much. No more must
  /// be asked of the store after it.
  void finish();

  /// Looks through all of it.
  Status status();

  /// Drops everything; gives how many results that were.
  std::uint64_t clear();

private:
  enum class Verdict : std::uint8_t { Unknown, Same, Different };

  Store(std::string file, const Limits& limits, Unsaved unsaved)
      : file_(std::move(file)), limits_(limits), files_(std::move(unsaved)) {}

  void open();
  void recover();
  bool isCurrent(std::int64_t id);
  void write();
  void addPending();
  void prune();

  std::string file_;
  Limits limits_;
  std::unique_ptr<Tables> tables_;
  Files files_;
  std::vector<Verdict> verdicts_;                      ///< of the rows of files, by their numbers
  std::map<std::int64_t, Stamp> stamps_;               ///< rows whose stamp was not right any more
  std::vector<std::int64_t> used_;                     ///< results that were not used for some time
  std::unordered_map<std::string, std::int64_t> ids_;  ///< rows of what was seen
  std::vector<Result> pending_;
  std::chrono::steady_clock::time_point written_ = std::chrono::steady_clock::now();
};

}  // namespace status_lint::cache
