// The response is made in another file.
// --- errors.h
#pragma once

#include <string>

#include <crow.h>

crow::response apiError(int code, const std::string& text);
// --- errors.cpp
#include "errors.h"

crow::response apiError(int code, const std::string& text) {
  return crow::response(code, text);
}
// --- routes.cpp
#include "errors.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/wrong-host")([] {
    return apiError(421, "not here");  // finding: status-unsupported-by-framework
  });
  CROW_ROUTE(app, "/none")([] { return apiError(404, "none"); });
}
