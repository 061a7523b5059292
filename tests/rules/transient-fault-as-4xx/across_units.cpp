// Who answers stands in another file than the database.
// --- answers.h
#pragma once
#include <httplib.h>

void busy(httplib::Response& res);
// --- answers.cpp
#include "answers.h"

void busy(httplib::Response& res) {
  res.status = 400;  // finding: transient-fault-as-4xx
  res.set_content("database is locked", "text/plain");
}
// --- routes.cpp
#include "answers.h"

#define SQLITE_LOCKED 6
struct sqlite3_stmt;
extern "C" int sqlite3_step(sqlite3_stmt* statement);

void registerOrders(httplib::Server& svr, sqlite3_stmt* insert) {
  svr.Post("/orders", [=](const httplib::Request&, httplib::Response& res) {
    if (sqlite3_step(insert) == SQLITE_LOCKED) {
      busy(res);
      return;
    }
    res.status = 204;
  });
}
