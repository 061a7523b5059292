// The range is read in one file, who answers stands in another.
// --- ranges.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct InvalidRangeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string partOf(const httplib::Request& req);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- ranges.cpp
#include "ranges.h"

std::string partOf(const httplib::Request& req) {
  if (req.get_header_value("Range") != "bytes=0-9") {
    throw InvalidRangeError("ten bytes");
  }
  return "ten bytes!";
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "ranges.h"

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(partOf(req), "text/plain");
    } catch (const InvalidRangeError& e) {
      refuse(res, 404, e.what());  // finding: wrong-status-for-range "InvalidRangeError"
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") != "bytes=0-9") {
      refuse(res, 409, "ten bytes");  // finding: wrong-status-for-range
      return;
    }
    res.set_content("ten bytes!", "text/plain");
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(partOf(req), "text/plain");
    } catch (const InvalidRangeError& e) {
      refuse(res, 400, e.what());
    }
  });
}
