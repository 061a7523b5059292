// The type of the exception is known from a header, what throws it is in another file.
// --- validation.h
#pragma once
#include <stdexcept>
#include <string>

class ValidationException : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
void validate(const std::string& name);
// --- validation.cpp
#include "validation.h"

void validate(const std::string& name) {
  if (name.size() > 20) {
    throw ValidationException("name");
  }
}
// --- routes.cpp
#include <crow.h>

#include "validation.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users").methods("POST"_method)([](const crow::request& req) {
    try {
      validate(req.body);
      return crow::response(204);
    } catch (const ValidationException& e) {
      return crow::response(410, e.what());  // finding: wrong-status-for-validation-failed
    }
  });
  CROW_ROUTE(app, "/users").methods("PUT"_method)([](const crow::request& req) {
    try {
      validate(req.body);
      return crow::response(204);
    } catch (const std::exception& e) {
      // finding: wrong-status-for-validation-failed "ValidationException"
      return crow::response(410, e.what());
    }
  });
}
