// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isWebSocket(const httplib::Request& req);
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
  if (isWebSocket(req)) {
    return true;
  }
  respond(res, 426, "websocket only");  // finding: upgrade-required-without-upgrade
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isWebSocket(req)) {
    return true;
  }
  res.set_header("Upgrade", "websocket");
  respond(res, 426, "websocket only");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 426; }  // finding: upgrade-required-without-upgrade
// --- routes.cpp
#include "reject.h"

void registerUpgradeRequiredWithoutUpgrade(httplib::Server& svr) {
  svr.Get("/events/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/events/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/events/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isWebSocket(req)), "websocket only");
  });
}
