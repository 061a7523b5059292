// What reads the type and what answers stand in different files.
// --- media.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct UnsupportedContentType : std::runtime_error {
  using std::runtime_error::runtime_error;
};

bool hasType(const httplib::Request& req, const std::string& type);
std::string textOf(const httplib::Request& req);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- media.cpp
#include "media.h"

bool hasType(const httplib::Request& req, const std::string& type) {
  return req.get_header_value("Content-Type") == type;
}

std::string textOf(const httplib::Request& req) {
  if (!hasType(req, "text/plain")) {
    throw UnsupportedContentType("no text");
  }
  return req.body;
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "media.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasType(req, "text/csv")) {
      // missed: wrong-status-for-unsupported-media-type what the helper asks for is not seen
      refuse(res, 406, "a table please");
      return;
    }
    res.status = 204;
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(textOf(req), "text/plain");
    } catch (const UnsupportedContentType& e) {
      refuse(res, 406, e.what());  // finding: wrong-status-for-unsupported-media-type "UnsupportedContentType"
    }
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(textOf(req), "text/plain");
    } catch (const UnsupportedContentType& e) {
      refuse(res, 415, e.what());
    }
  });
}
