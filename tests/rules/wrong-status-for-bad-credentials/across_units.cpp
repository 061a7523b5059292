// The exception is thrown in one file and answered for in another.
// --- accounts.h
#pragma once
#include <stdexcept>
#include <string>

struct InvalidTokenError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string accountOf(const std::string& token);
// --- accounts.cpp
#include "accounts.h"

std::string accountOf(const std::string& token) {
  if (token != "secret") {
    throw InvalidTokenError("who?");
  }
  return "root";
}
// --- routes.cpp
#include <crow.h>
#include <httplib.h>

#include "accounts.h"

void addRoutes(httplib::Server& svr) {
  svr.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(accountOf(req.get_header_value("Authorization")), "text/plain");
    } catch (const InvalidTokenError& e) {
      res.status = 422;  // finding: wrong-status-for-bad-credentials
      res.set_content(e.what(), "text/plain");
    }
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/account")([](const crow::request& req) {
    try {
      return crow::response(accountOf(req.get_header_value("Authorization")));
    } catch (const InvalidTokenError& e) {
      return crow::response(409, e.what());  // finding: wrong-status-for-bad-credentials
    }
  });
}
