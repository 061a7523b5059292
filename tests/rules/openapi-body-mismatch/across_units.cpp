// --- errors.h
#pragma once

#include <crow.h>

crow::response cleared();
crow::response listed();
// --- errors.cpp
#include "errors.h"

crow::response cleared() { return crow::response(200); }  // finding: openapi-body-mismatch "DELETE /b/{id}"

crow::response listed() {
  crow::response res(200, "{}");
  res.set_header("Content-Type", "application/json");
  return res;
}
// --- main.cpp
#include "errors.h"

#include <string>

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a/<string>").methods("DELETE"_method)([](const std::string&) {
    return listed();
  });
  CROW_ROUTE(app, "/b/<string>").methods("DELETE"_method)([](const std::string&) {
    return cleared();
  });
  app.port(80).run();
}
// --- api.yaml
openapi: 3.0.3
info: {title: Letters, version: "1"}
paths:
  /a/{id}:
    delete: {responses: {200: {description: ok, content: {application/json: {}}}}}
  /b/{id}:
    delete: {responses: {200: {description: ok, content: {application/json: {}}}}}
