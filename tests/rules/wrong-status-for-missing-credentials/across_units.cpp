// The middleware is in a file of its own.
// --- guard.h
#pragma once
#include <crow.h>

struct Guard {
  struct context {};
  void before_handle(crow::request& req, crow::response& res, context&);
  void after_handle(crow::request&, crow::response&, context&) {}
};
crow::response denied(int code);
// --- guard.cpp
#include "guard.h"

void Guard::before_handle(crow::request& req, crow::response& res, context&) {
  if (req.get_header_value("Authorization").empty()) {
    res.code = 400;  // finding: wrong-status-for-missing-credentials
    res.end();
  }
}

crow::response denied(int code) { return crow::response(code, "You must be logged in"); }
// --- main.cpp
#include "guard.h"

int main() {
  crow::App<Guard> app;
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    return req.body.empty() ? denied(410)  // finding: wrong-status-for-missing-credentials
                            : crow::response(204);
  });
  CROW_ROUTE(app, "/users")([](const crow::request& req) {
    return req.body.empty() ? denied(403) : crow::response(204);
  });
  app.run();
}
