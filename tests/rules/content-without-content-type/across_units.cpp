// --- reply.h
#pragma once
#include <crow.h>

#include <string>

crow::response problem(int status, const std::string& text);
crow::response typed(int status, const std::string& text);
// --- reply.cpp
#include "reply.h"

crow::response problem(int status, const std::string& text) {
  return crow::response(status, "error: " + text);  // finding: content-without-content-type
}

crow::response typed(int status, const std::string& text) {
  crow::response res(status, "error: " + text);
  res.set_header("Content-Type", "text/plain");
  return res;
}
// --- main.cpp
#include "reply.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a")
  ([] { return problem(404, "no a"); });
  CROW_ROUTE(app, "/b")
  ([] { return typed(404, "no b"); });
  app.run();
}
