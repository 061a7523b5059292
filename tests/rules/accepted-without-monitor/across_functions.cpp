// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isDone(const httplib::Request& req);
void respond(httplib::Response& res, int status, const std::string& message);
bool require(const httplib::Request& req, httplib::Response& res);
bool requireFully(const httplib::Request& req, httplib::Response& res);
int statusFor(bool isFine);
// --- reject.cpp
#include "reject.h"

void respond(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

bool require(const httplib::Request& req, httplib::Response& res) {
  if (isDone(req)) {
    return true;
  }
  respond(res, 202, "");  // finding: accepted-without-monitor
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isDone(req)) {
    return true;
  }
  res.set_header("Location", "/jobs/7");
  respond(res, 202, "");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 202; }  // finding: accepted-without-monitor
// --- routes.cpp
#include "reject.h"

void registerAcceptedWithoutMonitor(httplib::Server& svr) {
  svr.Post("/exports/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Post("/exports/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Post("/exports/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isDone(req)), "");
  });
}
