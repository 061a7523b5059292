// The text stands in another file.
// --- texts.h
#pragma once

namespace texts {

extern const char* const Missing;
const char* forbidden();

}  // namespace texts
// --- texts.cpp
#include "texts.h"

namespace texts {

const char* const Missing = "404 Not Found";

const char* forbidden() {
  return "403 Forbidden";
}

}  // namespace texts
// --- routes.cpp
#include <string>

#include <httplib.h>

#include "texts.h"

bool isAdmin(const std::string& token);

void addRoutes(httplib::Server& server) {
  server.Delete("/all", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req.get_header_value("Authorization"))) {
      res.set_content(texts::forbidden(), "text/plain");  // finding: status-as-body
      return;
    }
    res.status = 204;
  });

  // Near miss: with its status code.
  server.Delete("/one", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin(req.get_header_value("Authorization"))) {
      res.status = 403;
      res.set_content(texts::forbidden(), "text/plain");
      return;
    }
    res.status = 204;
  });
}
