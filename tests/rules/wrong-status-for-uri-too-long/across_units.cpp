// The length is tested in one file, who answers stands in another.
// --- target.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct UrlTooLongError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string pathOf(const std::string& target);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- target.cpp
#include "target.h"

std::string pathOf(const std::string& target) {
  if (target.size() > 2000) {
    throw UrlTooLongError("that is long");
  }
  return target.substr(0, target.find('?'));
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "target.h"

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(pathOf(req.target), "text/plain");
    } catch (const UrlTooLongError& e) {
      refuse(res, 413, e.what());  // finding: wrong-status-for-uri-too-long "UrlTooLongError"
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(pathOf(req.target), "text/plain");
    } catch (const UrlTooLongError& e) {
      refuse(res, 414, e.what());
    }
  });
}
