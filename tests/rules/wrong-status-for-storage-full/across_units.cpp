// The disk is written in one file, the answer in another.
// --- disk.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct DiskFullError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void save(const std::string& content);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- disk.cpp
#include "disk.h"

int blocksLeft();

void save(const std::string&) {
  if (blocksLeft() == 0) {
    throw DiskFullError("sorry");
  }
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "disk.h"

void addRoutes(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(req.body);
      res.status = 204;
    } catch (const DiskFullError& e) {
      refuse(res, 504, e.what());  // finding: wrong-status-for-storage-full "DiskFullError"
    }
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(req.body);
      res.status = 204;
    } catch (const DiskFullError& e) {
      refuse(res, 507, e.what());
    }
  });
}
