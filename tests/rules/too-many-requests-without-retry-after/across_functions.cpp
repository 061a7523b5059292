// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isWithinLimit(const httplib::Request& req);
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
  if (isWithinLimit(req)) {
    return true;
  }
  respond(res, 429, "slow down");  // finding: too-many-requests-without-retry-after
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isWithinLimit(req)) {
    return true;
  }
  res.set_header("Retry-After", "30");
  respond(res, 429, "slow down");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 429; }  // finding: too-many-requests-without-retry-after
// --- routes.cpp
#include "reject.h"

void registerTooManyRequestsWithoutRetryAfter(httplib::Server& svr) {
  svr.Get("/search/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/search/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/search/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isWithinLimit(req)), "slow down");
  });
}
