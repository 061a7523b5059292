// One unit holds what a full response is, another the handler.
// --- send.h
#pragma once
#include <httplib.h>

#include <string>

void sendFile(httplib::Response& res, const std::string& content, const std::string& tag);
bool asksForLess(const httplib::Request& req, const std::string& tag);
// --- send.cpp
#include "send.h"

void sendFile(httplib::Response& res, const std::string& content, const std::string& tag) {
  res.set_header("ETag", tag);
  res.set_header("Vary", "Accept-Encoding");
  res.set_content(content, "application/octet-stream");
}

bool asksForLess(const httplib::Request& req, const std::string& tag) {
  return req.has_header("Range") || tag.size() > 100;
}
// --- routes.cpp
#include "send.h"

std::string load(const std::string& name);

void addRoutes(httplib::Server& server) {
  server.Get("/file", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = "\"1\"";
    if (asksForLess(req, tag)) {
      res.status = 206;  // finding: partial-content-missing-headers "Vary"
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "text/plain");
      res.set_header("ETag", tag);
      return;
    }
    sendFile(res, load("file"), tag);
  });
}
