// --- report.h
#pragma once
#include <crow.h>

crow::response report();
crow::response reportHead();
// --- report.cpp
#include "report.h"

crow::response report() { return crow::response(200, "text/plain", "a report"); }

crow::response reportHead() {
  return crow::response(202);  // finding: head-get-status-mismatch
}
// --- main.cpp
#include "report.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/report")
  ([] { return report(); });
  CROW_ROUTE(app, "/report").methods("HEAD"_method)([] { return reportHead(); });
  app.run();
}
