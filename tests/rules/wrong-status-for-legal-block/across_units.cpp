// The law is known in one file, the answer is written in another.
// --- law.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct WithheldForLegalReasons : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string show(const std::string& path);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- law.cpp
#include "law.h"

std::string show(const std::string& path) {
  if (path == "/withheld") {
    throw WithheldForLegalReasons("no");
  }
  return path;
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "law.h"

void addRoutes(httplib::Server& server) {
  server.Get(R"(/a/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(show(req.path), "text/plain");
    } catch (const WithheldForLegalReasons& e) {
      refuse(res, 406, e.what());  // finding: wrong-status-for-legal-block "WithheldForLegalReasons"
    }
  });
  server.Get(R"(/b/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(show(req.path), "text/plain");
    } catch (const WithheldForLegalReasons& e) {
      refuse(res, 451, e.what());
    }
  });
}
