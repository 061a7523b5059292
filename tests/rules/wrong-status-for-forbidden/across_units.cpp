// Rights are in one file, routes in another.
// --- rights.h
#pragma once
#include <stdexcept>
#include <string>

struct AccessDenied : std::runtime_error {
  using std::runtime_error::runtime_error;
};
bool isAdmin(const std::string& user);
void require(const std::string& user, const std::string& right);
// --- rights.cpp
#include "rights.h"

bool isAdmin(const std::string& user) { return user == "root"; }

void require(const std::string& user, const std::string&) {
  if (!isAdmin(user)) {
    throw AccessDenied(user);
  }
}
// --- routes.cpp
#include <crow.h>

#include "rights.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders")([](const crow::request& req) {
    if (!isAdmin(req.get_header_value("X-User"))) {
      return crow::response(409);  // finding: wrong-status-for-forbidden
    }
    return crow::response("[]");
  });
  CROW_ROUTE(app, "/users")([](const crow::request& req) {
    try {
      require(req.get_header_value("X-User"), "read");
      return crow::response("[]");
    } catch (const AccessDenied& e) {
      return crow::response(422, e.what());  // finding: wrong-status-for-forbidden
    }
  });
}
