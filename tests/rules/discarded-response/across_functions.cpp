// The response is made in another file.
// --- failure.h
#pragma once

#include <httplib.h>
#include <string>

httplib::Response failure(int status, const std::string& text);
// --- failure.cpp
#include "failure.h"

httplib::Response failure(int status, const std::string& text) {
  httplib::Response out;
  out.status = status;
  out.set_content(text, "text/plain");
  return out;
}

// --- main.cpp
#include "failure.h"

int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      failure(400, "id is missing");  // finding: discarded-response "400 (Bad Request)"
      return;
    }
    if (req.get_param_value("id") == "0") {
      res = failure(404, "no such id");
      return;
    }
    res.set_content("a", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
