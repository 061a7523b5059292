// The limit of the header section and the answer stand in different files.
// --- limits.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct TooManyHeaders : std::runtime_error {
  TooManyHeaders() : std::runtime_error("so many") {}
};

void checkHeaders(const httplib::Request& req);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- limits.cpp
#include "limits.h"

void checkHeaders(const httplib::Request& req) {
  if (req.headers.size() > 64) {
    throw TooManyHeaders();
  }
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "limits.h"

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      checkHeaders(req);
      res.set_content("a", "text/plain");
    } catch (const TooManyHeaders& e) {
      refuse(res, 403, e.what());  // finding: wrong-status-for-headers-too-large "TooManyHeaders"
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 64) {
      refuse(res, 413, "request header fields too large");  // finding: wrong-status-for-headers-too-large
      return;
    }
    res.set_content("b", "text/plain");
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      checkHeaders(req);
      res.set_content("c", "text/plain");
    } catch (const TooManyHeaders& e) {
      refuse(res, 431, e.what());
    }
  });
}
