// The helper stands in another file.
// --- update.h
#pragma once

#include <httplib.h>

void update(const httplib::Request& req);
// --- update.cpp
#include "update.h"

#include <iostream>

#include <nlohmann/json.hpp>

void apply(const nlohmann::json& changes);

void update(const httplib::Request& req) {
  try {
    apply(nlohmann::json::parse(req.body));
  } catch (const std::exception& e) {
    std::cerr << e.what();
  }
}
// --- routes.cpp
#include "update.h"

void addRoutes(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    update(req);
    res.status = 204;  // finding: swallowed-exception
  });
}
