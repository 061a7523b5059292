// --- routes.h
#pragma once

#include <crow.h>

void addUsers(crow::SimpleApp& app);
void addAdmin(crow::SimpleApp& app);
// --- users.cpp
#include "routes.h"

void addUsers(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users")([] { return crow::response("[]"); });
}
// --- admin.cpp
#include "routes.h"

void addAdmin(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users/reset").methods("POST"_method)([] { return crow::response(204); });  // finding: openapi-route-undocumented
}
// --- main.cpp
#include "routes.h"

int main() {
  crow::SimpleApp app;
  addUsers(app);
  addAdmin(app);
  app.port(80).run();
}
// --- users.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get: {responses: {200: {description: all}}}
