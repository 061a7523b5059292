// One function answers for all files.
// --- reply.h
#pragma once
#include <crow.h>

crow::response failed(int code);
bool save(const std::string& text);
// --- reply.cpp
#include "reply.h"

crow::response failed(int code) { return crow::response(code, "Database error"); }
// --- routes.cpp
#include "reply.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    if (!save(req.body)) {
      return failed(501);  // finding: wrong-status-for-internal-fault
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/pages").methods("PUT"_method)([](const crow::request& req) {
    if (!save(req.body)) {
      return failed(500);
    }
    return crow::response(204);
  });
}
