// The text of the error is written in another file.
// --- reply.h
#pragma once

#include <string>

#include <httplib.h>

void error(httplib::Response& res, const std::string& what);
// --- reply.cpp
#include "reply.h"

void error(httplib::Response& res, const std::string& what) {
  res.set_content("{\"error\": \"" + what + "\"}", "application/json");  // finding: error-branch-default-status
}
// --- routes.cpp
#include "reply.h"

bool isKnown(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      error(res, "id");
      return;
    }
    if (!isKnown(req.get_param_value("id"))) {
      error(res, "unknown");
      return;
    }
    res.set_content("{}", "application/json");
  });
}
