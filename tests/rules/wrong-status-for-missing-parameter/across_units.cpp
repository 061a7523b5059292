// The test is in a file of its own.
// --- parameters.h
#pragma once
#include <crow.h>

bool hasId(const crow::request& req);
crow::response error(int code, const std::string& text);
// --- parameters.cpp
#include "parameters.h"

bool hasId(const crow::request& req) { return req.url_params.get("id") != nullptr; }

crow::response error(int code, const std::string& text) {
  crow::json::wvalue body;
  body["error"] = text;
  return crow::response(code, body);
}
// --- routes.cpp
#include "parameters.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users")([](const crow::request& req) {
    if (!hasId(req)) {
      // missed: wrong-status-for-missing-parameter a test in a function of its own
      return error(409, "which user?");
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/orders")([](const crow::request& req) {
    if (req.body == "none") {
      return error(410, "missing field order");  // finding: wrong-status-for-missing-parameter
    }
    return hasId(req) ? crow::response(204) : error(400, "which order?");
  });
}
