#include "tool/cache/sqlite.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace status_lint::cache::sqlite {
namespace {

/// Another run may hold the lock while it writes some hundred entries.
constexpr int Patience = 5000;  // milliseconds

}  // namespace

bool Connection::check(int result) {
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) {
    return true;
  }
  hasFailed_ = true;
  const int kind = result & 0xFF;
  isBusy_ = kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
  // Our statements are right: one that cannot be run meets tables that are not ours.
  constexpr std::array Damage = {SQLITE_CORRUPT,
                                 SQLITE_NOTADB,
                                 SQLITE_ERROR,
                                 SQLITE_CONSTRAINT,
                                 SQLITE_MISMATCH,
                                 SQLITE_SCHEMA};
  isDamaged_ = isDamaged_ || std::ranges::find(Damage, kind) != Damage.end();
  failure_ = ::sqlite3_errstr(result);
  return false;
}

bool Connection::open(const std::string& path) {
  close();
  hasFailed_ = false;
  isDamaged_ = false;
  isBusy_ = false;
  constexpr int Flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  return check(::sqlite3_open_v2(path.c_str(), &handle_, Flags, nullptr)) &&
         check(::sqlite3_busy_timeout(handle_, Patience));
}

void Connection::close() {
  ::sqlite3_close(handle_);
  handle_ = nullptr;
}

bool Connection::run(const char* statements) {
  return check(::sqlite3_exec(handle_, statements, nullptr, nullptr, nullptr));
}

Statement::Statement(Connection& connection, std::string_view text) : connection_(connection) {
  if (connection.hasFailed()) {
    return;
  }
  connection.check(::sqlite3_prepare_v3(connection.handle_,
                                        text.data(),
                                        static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &handle_,
                                        nullptr));
}

Statement::~Statement() {
  ::sqlite3_finalize(handle_);
}

void Statement::restart() {
  ::sqlite3_reset(handle_);
}

bool Statement::next() {
  if (handle_ == nullptr) {
    return false;
  }
  const int result = ::sqlite3_step(handle_);
  return connection_.check(result) && result == SQLITE_ROW;
}

bool Statement::finish() {
  while (next()) {
  }
  restart();
  return !connection_.hasFailed();
}

std::int64_t Statement::number(int column) const {
  return ::sqlite3_column_int64(handle_, column);
}

std::string_view Statement::bytes(int column) const {
  const void* data = ::sqlite3_column_blob(handle_, column);
  const int size = ::sqlite3_column_bytes(handle_, column);
  return data == nullptr
             ? std::string_view()
             : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

void Statement::bind(int index, std::int64_t value) {
  if (handle_ != nullptr) {
    connection_.check(::sqlite3_bind_int64(handle_, index, value));
  }
}

void Statement::bind(int index, std::string_view value) {
  if (handle_ != nullptr) {
    connection_.check(
        ::sqlite3_bind_blob64(handle_, index, value.data(), value.size(), SQLITE_STATIC));
  }
}

}  // namespace status_lint::cache::sqlite
