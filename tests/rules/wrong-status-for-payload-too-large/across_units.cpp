// What throws and what answers stand in different files.
// --- uploads.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct PayloadTooLargeError : std::runtime_error {
  PayloadTooLargeError() : std::runtime_error("upload exceeds the limit") {}
};

void store(const std::string& upload);
void fail(httplib::Response& res, int status, const std::string& text);
// --- uploads.cpp
#include "uploads.h"

void store(const std::string& upload) {
  if (upload.size() > 100000) {
    throw PayloadTooLargeError();
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "uploads.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
      res.status = 204;
    } catch (const PayloadTooLargeError&) {
      fail(res, 404, "sorry");  // finding: wrong-status-for-payload-too-large "PayloadTooLargeError"
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 100000) {
      fail(res, 401, "payload too large");  // finding: wrong-status-for-payload-too-large
      return;
    }
    res.status = 204;
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
      res.status = 204;
    } catch (const PayloadTooLargeError&) {
      fail(res, 413, "sorry");
    }
  });
}
