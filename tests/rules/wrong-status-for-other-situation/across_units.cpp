// One function answers for all files.
// --- reply.h
#pragma once
#include <crow.h>

crow::response down(int code);
bool connect();
// --- reply.cpp
#include "reply.h"

crow::response down(int code) { return crow::response(code, "Database unavailable"); }
// --- routes.cpp
#include "reply.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([] {
    return connect() ? crow::response("[]")
                     : down(501);  // finding: wrong-status-for-other-situation
  });
  CROW_ROUTE(app, "/pages")([] { return connect() ? crow::response("[]") : down(500); });
}
