// --- errors.h
#pragma once

#include <crow.h>

#include <stdexcept>

struct Missing : std::runtime_error {
  using std::runtime_error::runtime_error;
};

crow::response missing(const Missing& error);
// --- errors.cpp
#include "errors.h"

crow::response missing(const Missing& error) {
  return crow::response(400, error.what());  // finding: error-status-drift "answered 404 (Not Found) where it catches Missing"
}
// --- main.cpp
#include "errors.h"

#include <string>

std::string load(const std::string& name);

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/files/<string>")([](const std::string& name) {
    try {
      return crow::response(load(name));
    } catch (const Missing& error) {
      return missing(error);
    }
  });
  app.port(80).run();
}
// --- earlier.json
{ "schemaVersion": 1, "statuses": [
  { "framework": "crow", "method": "GET", "path": "/files/<string>", "reason": "catches Missing", "status": 404 }
] }
