// The quota is counted in one file, the answer is written in another.
// --- quota.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct QuotaExceededException : std::runtime_error {
  QuotaExceededException() : std::runtime_error("no more") {}
};

void charge(const std::string& user, int amount);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- quota.cpp
#include "quota.h"

#include <map>

void charge(const std::string& user, int amount) {
  static std::map<std::string, int> left;
  if ((left[user] -= amount) < 0) {
    throw QuotaExceededException();
  }
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "quota.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      charge(req.get_header_value("X-User"), 1);
      res.status = 204;
    } catch (const QuotaExceededException& e) {
      refuse(res, 404, e.what());  // finding: wrong-status-for-quota "QuotaExceededException"
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      charge(req.get_header_value("X-User"), 1);
      res.status = 204;
    } catch (const QuotaExceededException& e) {
      refuse(res, 429, e.what());
    }
  });
}
