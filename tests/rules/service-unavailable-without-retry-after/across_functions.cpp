// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isServing(const httplib::Request& req);
void respond(httplib::Response& res, int status, const std::string& message);
bool require(const httplib::Request& req, httplib::Response& res);
bool requireFully(const httplib::Request& req, httplib::Response& res);
int statusFor(bool isFine);
// --- reject.cpp
#include "reject.h"

void respond(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool require(const httplib::Request& req, httplib::Response& res) {
  if (isServing(req)) {
    return true;
  }
  respond(res, 503, "maintenance");  // finding: service-unavailable-without-retry-after
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isServing(req)) {
    return true;
  }
  res.set_header("Retry-After", "120");
  respond(res, 503, "maintenance");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 503; }  // finding: service-unavailable-without-retry-after
// --- routes.cpp
#include "reject.h"

void registerServiceUnavailableWithoutRetryAfter(httplib::Server& svr) {
  svr.Get("/reports/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/reports/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/reports/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isServing(req)), "maintenance");
  });
}
