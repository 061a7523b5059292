// --- answer.h
#pragma once

#include <crow.h>

crow::response answer(int code);
crow::response traced(int code);
// --- answer.cpp
#include "answer.h"

crow::response answer(int code) { return crow::response(code); }

crow::response traced(int code) {
  crow::response res(code);
  res.add_header("X-Trace", "1");
  return res;
}
// --- main.cpp
#include "answer.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a").methods("DELETE"_method)([] { return traced(204); });
  CROW_ROUTE(app, "/b").methods("DELETE"_method)([] {
    return answer(204);  // finding: openapi-header-missing
  });
  app.port(80).run();
}
// --- api.yaml
openapi: 3.0.3
info: {title: Letters, version: "1"}
paths:
  /a: {delete: {responses: {204: {description: ok, headers: {X-Trace: {required: true}}}}}}
  /b: {delete: {responses: {204: {description: ok, headers: {X-Trace: {required: true}}}}}}
