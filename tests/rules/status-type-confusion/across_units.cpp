// The result code is made in another file.
// --- store.h
#pragma once

#include <string>

enum class StoreError { None, Missing };

StoreError store(const std::string& text);
int storeCode(const std::string& text);
// --- store.cpp
#include "store.h"

int storeCode(const std::string& text) {
  return static_cast<int>(store(text));  // finding: status-type-confusion
}
// --- routes.cpp
#include <httplib.h>

#include "store.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) { res.status = storeCode(req.body); });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = storeCode(req.body) == 0 ? 204 : 409;
  });
}
