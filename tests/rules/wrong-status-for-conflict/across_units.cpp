// The store is in a file of its own.
// --- store.h
#pragma once
#include <stdexcept>
#include <string>

struct VersionConflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void update(const std::string& text, int version);
// --- store.cpp
#include "store.h"

static int current = 1;

void update(const std::string&, int version) {
  if (version != current) {
    throw VersionConflict("old");
  }
  ++current;
}
// --- routes.cpp
#include <crow.h>

#include "store.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/note").methods("PUT"_method)([](const crow::request& req) {
    try {
      update(req.body, 1);
      return crow::response(204);
    } catch (const VersionConflict& e) {
      return crow::response(404, e.what());  // finding: wrong-status-for-conflict
    }
  });
  CROW_ROUTE(app, "/note").methods("PATCH"_method)([](const crow::request& req) {
    try {
      update(req.body, 2);
      return crow::response(204);
    } catch (const VersionConflict& e) {
      return crow::response(412, e.what());
    }
  });
}
