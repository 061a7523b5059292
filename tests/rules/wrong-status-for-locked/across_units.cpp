// The locks are in a file of their own.
// --- locks.h
#pragma once
#include <stdexcept>
#include <string>

struct NoteLocked : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void update(const std::string& user, const std::string& text);
// --- locks.cpp
#include "locks.h"

static std::string owner;

void update(const std::string& user, const std::string&) {
  if (!owner.empty() && owner != user) {
    throw NoteLocked(owner);
  }
}
// --- routes.cpp
#include <crow.h>

#include "locks.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/note").methods("PUT"_method)([](const crow::request& req) {
    try {
      update(req.get_header_value("X-User"), req.body);
      return crow::response(204);
    } catch (const NoteLocked& e) {
      return crow::response(404, e.what());  // finding: wrong-status-for-locked
    }
  });
  CROW_ROUTE(app, "/note").methods("PATCH"_method)([](const crow::request& req) {
    try {
      update(req.get_header_value("X-User"), req.body);
      return crow::response(204);
    } catch (const NoteLocked& e) {
      return crow::response(423, e.what());
    }
  });
}
