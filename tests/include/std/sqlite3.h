/* What fixtures and the examples of the documentation use of SQLite. */
#pragma once

#define SQLITE_OK 0
#define SQLITE_BUSY 5

struct sqlite3;
struct sqlite3_stmt;

extern "C" int sqlite3_step(sqlite3_stmt* statement);
extern "C" int sqlite3_exec(sqlite3* database,
                            const char* sql,
                            int (*callback)(void*, int, char**, char**),
                            void* argument,
                            char** message);
