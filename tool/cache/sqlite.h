// A connection to an SQLite database and the statements of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace status_lint::cache::sqlite {

/// An open database. What fails is remembered: callers may ask at the end.
class Connection {
public:
  Connection() = default;

  ~Connection() { close(); }

  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Opens, and makes it where there is none. False when that cannot be.
  bool open(const std::string& path);
  void close();

  /// Runs statements that give no rows.
  bool run(const char* statements);

  [[nodiscard]] bool hasFailed() const { return hasFailed_; }

  /// The file is no database, or no sound one.
  [[nodiscard]] bool isDamaged() const { return isDamaged_; }

  /// Another connection held a lock for too long.
  [[nodiscard]] bool isBusy() const { return isBusy_; }

  /// What the last failure was.
  [[nodiscard]] const std::string& failure() const { return failure_; }

private:
  friend class Statement;

  /// Remembers what went wrong, if anything.
  bool check(int result);

  sqlite3* handle_ = nullptr;
  bool hasFailed_ = false;
  bool isDamaged_ = false;
  bool isBusy_ = false;
  std::string failure_;
};

/// A statement that may be run many times, with other values each time. After a failure it gives no
/// rows.
class Statement {
public:
  /// Borrows the connection.
  Statement(Connection& connection, std::string_view text);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Gives the values for a run, which begins anew. Texts are borrowed until the next call.
  template <typename... Values>
  Statement& with(const Values&... values) {
    restart();
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  /// The next row. False when there is none.
  bool next();

  /// Runs to the end. False when it failed.
  bool finish();

  /// Columns of the row, from 0. Bytes are borrowed until the next call.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;

  /// Ends a run before its last row.
  void restart();

private:
  void bind(int index, std::int64_t value);
  void bind(int index, std::string_view value);

  Connection& connection_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace status_lint::cache::sqlite
