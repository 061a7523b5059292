// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool staysHere(const httplib::Request& req);
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
  if (staysHere(req)) {
    return true;
  }
  respond(res, 101, "");  // finding: switching-protocols-without-upgrade
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (staysHere(req)) {
    return true;
  }
  res.set_header("Upgrade", "websocket");
  respond(res, 101, "");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 101; }  // finding: switching-protocols-without-upgrade
// --- routes.cpp
#include "reject.h"

void registerSwitchingProtocolsWithoutUpgrade(httplib::Server& svr) {
  svr.Get("/chat/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/chat/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/chat/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(staysHere(req)), "");
  });
}
