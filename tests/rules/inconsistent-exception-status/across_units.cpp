// --- store.h
#pragma once
#include <string>

namespace store {

struct Busy {};

void lock(const std::string& name);

}  // namespace store
// --- store.cpp
#include "store.h"

namespace store {

void lock(const std::string& name) {
  if (name == "root") {
    throw Busy{};
  }
}

}  // namespace store
// --- first.cpp
#include <httplib.h>

#include "store.h"

void addFirst(httplib::Server& svr) {
  svr.Post("/lock/:name", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store::lock(req.path_params.at("name"));
    } catch (const store::Busy&) {
      res.status = 423;
    }
  });
  svr.Delete("/lock/:name", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store::lock(req.path_params.at("name"));
    } catch (const store::Busy&) {
      res.status = 423;
    }
  });
}
// --- second.cpp
#include <httplib.h>

#include "store.h"

void addSecond(httplib::Server& svr) {
  svr.Put("/files/:name", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store::lock(req.path_params.at("name"));
    } catch (const store::Busy&) {
      res.status = 500;  // finding: inconsistent-exception-status "store::Busy"
    }
  });
}
// --- main.cpp
#include <httplib.h>

void addFirst(httplib::Server& svr);
void addSecond(httplib::Server& svr);

int main() {
  httplib::Server svr;
  addFirst(svr);
  addSecond(svr);
  svr.listen("localhost", 8080);
}
