// The length is asked for in one file, who answers stands in another.
// --- uploads.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct LengthRequiredError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string lengthOf(const httplib::Request& req);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- uploads.cpp
#include "uploads.h"

std::string lengthOf(const httplib::Request& req) {
  if (!req.has_header("Content-Length")) {
    throw LengthRequiredError("how long?");
  }
  return req.get_header_value("Content-Length");
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "uploads.h"

void addRoutes(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(lengthOf(req), "text/plain");
    } catch (const LengthRequiredError& e) {
      refuse(res, 413, e.what());  // finding: wrong-status-for-length-required "LengthRequiredError"
    }
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      refuse(res, 406, "no length");  // finding: wrong-status-for-length-required
      return;
    }
    res.status = 204;
  });
  server.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(lengthOf(req), "text/plain");
    } catch (const LengthRequiredError& e) {
      refuse(res, 411, e.what());
    }
  });
}
