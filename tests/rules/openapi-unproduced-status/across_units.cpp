// --- store.h
#pragma once

#include <crow.h>

#include <string>

crow::response fetched(const std::string& id);
crow::response removed(const std::string& id);
// --- store.cpp
#include "store.h"

bool has(const std::string& id);

crow::response fetched(const std::string& id) {
  if (!has(id)) {
    return crow::response(404, "no such thing");
  }
  return crow::response("thing");
}

crow::response removed(const std::string&) { return crow::response(204); }
// --- main.cpp
#include "store.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/things/<string>")([](const std::string& id) { return fetched(id); });
  // finding: openapi-unproduced-status "404"
  CROW_ROUTE(app, "/things/<string>").methods("DELETE"_method)([](const std::string& id) {
    return removed(id);
  });
  app.port(80).run();
}
// --- api.yaml
openapi: 3.0.3
info: {title: Things, version: "1"}
paths:
  /things/{id}:
    get: {responses: {200: {description: ok}, 404: {description: no}}}
    delete: {responses: {204: {description: ok}, 404: {description: no}}}
