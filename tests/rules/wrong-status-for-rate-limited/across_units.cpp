// The limiter throws in one file, the answer is written in another.
// --- limiter.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

class Limiter {
public:
  struct TooManyRequests : std::runtime_error {
    using std::runtime_error::runtime_error;
  };

  void take(const std::string& client);
  bool isRateLimited(const std::string& client) const;
};

void refuse(httplib::Response& res, int status, const std::string& text);
// --- limiter.cpp
#include "limiter.h"

void Limiter::take(const std::string& client) {
  if (isRateLimited(client)) {
    throw TooManyRequests("wait");
  }
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "limiter.h"

void addRoutes(httplib::Server& server, Limiter& limiter) {
  server.Get("/a", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      limiter.take(req.remote_addr);
      res.set_content("a", "text/plain");
    } catch (const Limiter::TooManyRequests& e) {
      refuse(res, 401, e.what());  // finding: wrong-status-for-rate-limited "TooManyRequests"
    }
  });
  server.Get("/b", [&](const httplib::Request& req, httplib::Response& res) {
    if (limiter.isRateLimited(req.remote_addr)) {
      refuse(res, 410, "wait");  // finding: wrong-status-for-rate-limited
      return;
    }
    res.set_content("b", "text/plain");
  });
  server.Get("/c", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      limiter.take(req.remote_addr);
      res.set_content("c", "text/plain");
    } catch (const Limiter::TooManyRequests& e) {
      refuse(res, 429, e.what());
    }
  });
}
