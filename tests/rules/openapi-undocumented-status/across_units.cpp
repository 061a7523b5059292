// --- fail.h
#pragma once

#include <crow.h>

crow::response failed(int code, const char* why);
// --- fail.cpp
#include "fail.h"

crow::response failed(int code, const char* why) {
  crow::response res(code, why);
  res.add_header("Content-Type", "text/plain");
  return res;
}
// --- routes.cpp
#include "fail.h"

bool isBusy();

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/api/jobs/<int>")([](int id) {
    if (id < 0) {
      return failed(404, "no such job");
    }
    if (isBusy()) {
      return failed(409, "busy");  // finding: openapi-undocumented-status
    }
    return crow::response("done");
  });
  CROW_ROUTE(app, "/api/jobs").methods("POST"_method)([] { return crow::response(202); });
}
// --- main.cpp
#include <crow.h>

void addRoutes(crow::SimpleApp& app);

int main() {
  crow::SimpleApp app;
  addRoutes(app);
  app.port(8080).run();
}
// --- api.yaml
# A proxy takes /api away, which the description does not know.
openapi: 3.0.0
info: {title: Jobs, version: "1"}
paths:
  /jobs:
    post: {responses: {202: {description: queued}}}
  /jobs/{id}:
    get: {responses: {200: {description: done}, 404: {description: none}}}
