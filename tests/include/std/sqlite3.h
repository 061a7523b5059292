/* What the examples of the documentation use of SQLite. */
#pragma once

#define SQLITE_OK 0
#define SQLITE_BUSY 5

struct sqlite3;
struct sqlite3_stmt;

extern "C" int sqlite3_step(sqlite3_stmt* statement);
