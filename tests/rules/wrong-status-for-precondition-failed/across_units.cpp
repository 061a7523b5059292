// One function answers for all files.
// --- reply.h
#pragma once
#include <crow.h>

crow::response changed(int code);
bool isSame(const std::string& etag);
// --- reply.cpp
#include "reply.h"

crow::response changed(int code) { return crow::response(code, "Precondition failed"); }
// --- routes.cpp
#include "reply.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    if (!isSame(req.get_header_value("If-Match"))) {
      return changed(409);  // finding: wrong-status-for-precondition-failed "says little"
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/pages").methods("PUT"_method)([](const crow::request& req) {
    if (!isSame(req.get_header_value("If-Match"))) {
      return changed(412);
    }
    return crow::response(204);
  });
}
